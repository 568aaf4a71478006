-- Platforms that an administrator wrote down on the pages, or that registered us. The id is made of the two fields under
-- lti_platform_client_uq.
CREATE TABLE lti_platform (
    id                     UUID                     NOT NULL,
    issuer                 VARCHAR(255)             NOT NULL,
    client_id              VARCHAR(255)             NOT NULL,
    name                   VARCHAR(255)             NOT NULL,
    authorization_endpoint TEXT                     NOT NULL,
    token_endpoint         TEXT                     NOT NULL,
    jwks_uri               TEXT                     NOT NULL,
    token_audience         TEXT                     NOT NULL,
    service_hosts          TEXT                     NOT NULL,
    family                 VARCHAR(20)              NOT NULL,
    any_deployment         BOOLEAN                  NOT NULL,
    state                  VARCHAR(10)              NOT NULL,
    added_at               TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT lti_platform_pk PRIMARY KEY (id),
    CONSTRAINT lti_platform_client_uq UNIQUE (issuer, client_id),
    CONSTRAINT lti_platform_state_ck CHECK (state IN ('pending', 'active', 'suspended'))
);

-- Deployments that were named, or that tried to launch and wait for an administrator.
CREATE TABLE lti_deployment (
    platform_id   UUID                     NOT NULL,
    deployment_id VARCHAR(255)             NOT NULL,
    state         VARCHAR(10)              NOT NULL,
    first_seen_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT lti_deployment_pk PRIMARY KEY (platform_id, deployment_id),
    CONSTRAINT lti_deployment_platform_fk FOREIGN KEY (platform_id) REFERENCES lti_platform (id) ON DELETE CASCADE,
    CONSTRAINT lti_deployment_state_ck CHECK (state IN ('accepted', 'waiting', 'refused'))
);

-- What a platform said and answered when it last registered us, as JSON. proposed: it named other addresses than those
-- that are agreed, and no administrator has looked at them.
CREATE TABLE lti_registration (
    id            UUID                     NOT NULL,
    platform_id   UUID                     NOT NULL,
    details       TEXT                     NOT NULL,
    proposed      BOOLEAN                  NOT NULL,
    registered_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT lti_registration_pk PRIMARY KEY (id),
    CONSTRAINT lti_registration_platform_uq UNIQUE (platform_id, proposed),
    CONSTRAINT lti_registration_platform_fk FOREIGN KEY (platform_id) REFERENCES lti_platform (id) ON DELETE CASCADE
);

-- Invitations to register, each good once. Who holds one has it until then; without success by then, the next one may.
CREATE TABLE lti_invite (
    id          UUID                     NOT NULL,
    secret_hash VARCHAR(64)              NOT NULL,
    note        VARCHAR(255)             NOT NULL,
    made_at     TIMESTAMP WITH TIME ZONE NOT NULL,
    expires_at  TIMESTAMP WITH TIME ZONE NOT NULL,
    held_until  TIMESTAMP WITH TIME ZONE NOT NULL,
    used_at     TIMESTAMP WITH TIME ZONE,
    platform_id UUID,
    CONSTRAINT lti_invite_pk PRIMARY KEY (id),
    CONSTRAINT lti_invite_secret_uq UNIQUE (secret_hash),
    CONSTRAINT lti_invite_platform_fk FOREIGN KEY (platform_id) REFERENCES lti_platform (id) ON DELETE SET NULL
);
