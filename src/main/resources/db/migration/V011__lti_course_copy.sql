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

-- Who somebody was, and which link a link was, while the platform spoke LTI 1.1: as it says, and has signed.
CREATE TABLE lti_earlier_id (
    enrolment_id             UUID         NOT NULL,
    resource_link_id         VARCHAR(255) NOT NULL,
    consumer_key             VARCHAR(255) NOT NULL,
    earlier_user_id          VARCHAR(255) NOT NULL,
    earlier_resource_link_id VARCHAR(255) NOT NULL,
    CONSTRAINT lti_earlier_id_pk PRIMARY KEY (enrolment_id, resource_link_id),
    CONSTRAINT lti_earlier_id_enrolment_fk FOREIGN KEY (enrolment_id) REFERENCES enrolment (id) ON DELETE CASCADE
);
