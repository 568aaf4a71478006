-- The tool's own key pairs. The lowest generation signs, the one after it is published in advance.
CREATE TABLE lti_tool_key (
    generation BIGINT                   NOT NULL,
    kid        VARCHAR(64)              NOT NULL,
    sealed     TEXT                     NOT NULL,
    made_at    TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT lti_tool_key_pk PRIMARY KEY (generation),
    CONSTRAINT lti_tool_key_kid_uq UNIQUE (kid)
);

-- Logins that wait for their launch. A used one stays until it is old, so that a replay is called by its name.
CREATE TABLE lti_login (
    state_hash     VARCHAR(64)              NOT NULL,
    issuer         TEXT                     NOT NULL,
    client_id      TEXT                     NOT NULL,
    nonce          VARCHAR(64)              NOT NULL,
    secret_hash    VARCHAR(64)              NOT NULL,
    storage_target VARCHAR(255),
    deployment_id  VARCHAR(255),
    expires_at     TIMESTAMP WITH TIME ZONE NOT NULL,
    used_at        TIMESTAMP WITH TIME ZONE,
    CONSTRAINT lti_login_pk PRIMARY KEY (state_hash)
);

CREATE INDEX lti_login_expires_ix ON lti_login (expires_at);

-- Verified launches of a browser that has not yet shown that the login was its own. What they say is sealed.
CREATE TABLE lti_parked_launch (
    ticket_hash   VARCHAR(64)              NOT NULL,
    sealed        TEXT                     NOT NULL,
    secret_hash   VARCHAR(64),
    attempts_left INTEGER                  NOT NULL,
    expires_at    TIMESTAMP WITH TIME ZONE NOT NULL,
    used_at       TIMESTAMP WITH TIME ZONE,
    CONSTRAINT lti_parked_launch_pk PRIMARY KEY (ticket_hash)
);

CREATE INDEX lti_parked_launch_expires_ix ON lti_parked_launch (expires_at);
