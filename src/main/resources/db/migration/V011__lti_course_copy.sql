-- What a request to choose content was answered, so that an answer that is sent twice is the same answer.
CREATE TABLE lti_deep_link_answer (
    launch_id   VARCHAR(64)              NOT NULL,
    targets     TEXT                     NOT NULL,
    nonce       VARCHAR(64)              NOT NULL,
    answered_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT lti_deep_link_answer_pk PRIMARY KEY (launch_id)
);

CREATE INDEX lti_deep_link_answer_answered_ix ON lti_deep_link_answer (answered_at);

-- In which deployment a link was launched: a copy of it in another course opens the same.
ALTER TABLE lti_launched_link ADD COLUMN deployment UUID;

CREATE INDEX lti_launched_link_deployment_ix ON lti_launched_link (deployment, resource_link_id);
