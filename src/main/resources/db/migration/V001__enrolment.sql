-- One person in one course of one platform. The id is made of the five fields under enrolment_person_uq.
CREATE TABLE enrolment (
    id            UUID                     NOT NULL,
    issuer        VARCHAR(255)             NOT NULL,
    client_id     VARCHAR(255)             NOT NULL,
    deployment_id VARCHAR(255)             NOT NULL,
    context_id    VARCHAR(300)             NOT NULL,
    subject       VARCHAR(255)             NOT NULL,
    name          VARCHAR(255),
    learner       BOOLEAN                  NOT NULL,
    locale        VARCHAR(255),
    first_seen_at TIMESTAMP WITH TIME ZONE NOT NULL,
    last_seen_at  TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT enrolment_pk PRIMARY KEY (id),
    CONSTRAINT enrolment_person_uq UNIQUE (issuer, client_id, deployment_id, context_id, subject)
);

-- Spring Session's own tables, as its documentation gives them. One row is one launch in one browser.
CREATE TABLE spring_session (
    primary_id            CHAR(36)     NOT NULL,
    session_id            CHAR(36)     NOT NULL,
    creation_time         BIGINT       NOT NULL,
    last_access_time      BIGINT       NOT NULL,
    max_inactive_interval INT          NOT NULL,
    expiry_time           BIGINT       NOT NULL,
    principal_name        VARCHAR(100),
    CONSTRAINT spring_session_pk PRIMARY KEY (primary_id)
);

CREATE UNIQUE INDEX spring_session_ix1 ON spring_session (session_id);
CREATE INDEX spring_session_ix2 ON spring_session (expiry_time);

CREATE TABLE spring_session_attributes (
    session_primary_id CHAR(36)     NOT NULL,
    attribute_name     VARCHAR(200) NOT NULL,
    attribute_bytes    BYTEA        NOT NULL,
    CONSTRAINT spring_session_attributes_pk PRIMARY KEY (session_primary_id, attribute_name),
    CONSTRAINT spring_session_attributes_fk FOREIGN KEY (session_primary_id)
        REFERENCES spring_session (primary_id) ON DELETE CASCADE
);
