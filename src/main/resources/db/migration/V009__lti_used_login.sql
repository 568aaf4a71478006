-- A login travels sealed in its state (ADR 0021): what is kept is which ones a launch has used, until they are old.
DROP TABLE lti_login;

CREATE TABLE lti_used_login (
    id         VARCHAR(64)              NOT NULL,
    expires_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT lti_used_login_pk PRIMARY KEY (id)
);

CREATE INDEX lti_used_login_expires_ix ON lti_used_login (expires_at);
