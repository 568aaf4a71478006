-- A parenting plan. Names and whatever else is private is sealed by the vault. No case, no referral, no reason.
CREATE TABLE plan (
    id             UUID                     NOT NULL,
    mode           VARCHAR(10)              NOT NULL,
    order_in_place VARCHAR(10)              NOT NULL,
    jurisdiction   VARCHAR(10)              NOT NULL,
    names          TEXT                     NOT NULL,
    joined         BOOLEAN                  NOT NULL,
    begun_at       TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT plan_pk PRIMARY KEY (id),
    CONSTRAINT plan_mode_ck CHECK (mode IN ('SOLO', 'JOINT')),
    CONSTRAINT plan_solo_ck CHECK (mode = 'JOINT' OR NOT joined)
);

-- The place of one parent: somebody enrolled or a guest, never both. The other place has another ref.
-- last_used_on is for deleting what nobody uses; no page shows it.
CREATE TABLE plan_seat (
    id           UUID        NOT NULL,
    plan_id      UUID        NOT NULL,
    side         CHAR(1)     NOT NULL,
    ref          VARCHAR(12) NOT NULL,
    enrolment_id UUID,
    guest_id     UUID,
    role         VARCHAR(20) NOT NULL,
    sharing      VARCHAR(10) NOT NULL,
    nudges       BOOLEAN     NOT NULL,
    nudged_on    DATE,
    last_used_on DATE        NOT NULL,
    CONSTRAINT plan_seat_pk PRIMARY KEY (id),
    CONSTRAINT plan_seat_plan_fk FOREIGN KEY (plan_id) REFERENCES plan (id) ON DELETE CASCADE,
    CONSTRAINT plan_seat_enrolment_fk FOREIGN KEY (enrolment_id) REFERENCES enrolment (id) ON DELETE CASCADE,
    CONSTRAINT plan_seat_side_uq UNIQUE (plan_id, side),
    CONSTRAINT plan_seat_ref_uq UNIQUE (ref),
    CONSTRAINT plan_seat_side_ck CHECK (side IN ('A', 'B')),
    CONSTRAINT plan_seat_sharing_ck CHECK (sharing IN ('PRIVATE', 'SHARED', 'PAUSED', 'LEFT')),
    CONSTRAINT plan_seat_holder_ck CHECK ((enrolment_id IS NULL) <> (guest_id IS NULL)),
    CONSTRAINT plan_seat_enrolment_uq UNIQUE (plan_id, enrolment_id),
    CONSTRAINT plan_seat_guest_uq UNIQUE (plan_id, guest_id)
);

CREATE INDEX plan_seat_enrolment_ix ON plan_seat (enrolment_id);
CREATE INDEX plan_seat_guest_ix ON plan_seat (guest_id);

CREATE TABLE plan_child (
    id      UUID    NOT NULL,
    plan_id UUID    NOT NULL,
    place   INT     NOT NULL,
    sealed  TEXT    NOT NULL,
    removed BOOLEAN NOT NULL,
    CONSTRAINT plan_child_pk PRIMARY KEY (id),
    CONSTRAINT plan_child_plan_fk FOREIGN KEY (plan_id) REFERENCES plan (id) ON DELETE CASCADE,
    CONSTRAINT plan_child_place_uq UNIQUE (plan_id, place),
    CONSTRAINT plan_child_place_ck CHECK (place BETWEEN 1 AND 30)
);

-- What one parent keeps for themselves. It goes with their place.
CREATE TABLE plan_draft (
    seat_id  UUID                     NOT NULL,
    section  VARCHAR(40)              NOT NULL,
    question VARCHAR(40)              NOT NULL,
    scope    VARCHAR(36)              NOT NULL,
    sealed   TEXT                     NOT NULL,
    kept_at  TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT plan_draft_pk PRIMARY KEY (seat_id, section, question, scope),
    CONSTRAINT plan_draft_seat_fk FOREIGN KEY (seat_id) REFERENCES plan_seat (id) ON DELETE CASCADE
);

-- One clause for each question and scope ('all', or a child). in_force is the version to which both agreed last.
CREATE TABLE plan_clause (
    id           UUID        NOT NULL,
    plan_id      UUID        NOT NULL,
    section      VARCHAR(40) NOT NULL,
    question     VARCHAR(40) NOT NULL,
    scope        VARCHAR(36) NOT NULL,
    in_force     UUID,
    set_aside_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT plan_clause_pk PRIMARY KEY (id),
    CONSTRAINT plan_clause_plan_fk FOREIGN KEY (plan_id) REFERENCES plan (id) ON DELETE CASCADE,
    CONSTRAINT plan_clause_topic_uq UNIQUE (plan_id, section, question, scope)
);

-- Every wording that was ever suggested. Only fate and closed_at ever change, and each only once.
CREATE TABLE plan_version (
    id           UUID                     NOT NULL,
    clause_id    UUID                     NOT NULL,
    author       CHAR(1)                  NOT NULL,
    information  BOOLEAN                  NOT NULL,
    not_needed   BOOLEAN                  NOT NULL,
    sealed       TEXT                     NOT NULL,
    hash         VARCHAR(43)              NOT NULL,
    in_reply_to  UUID,
    suggested_at TIMESTAMP WITH TIME ZONE NOT NULL,
    delivered_at TIMESTAMP WITH TIME ZONE NOT NULL,
    fate         VARCHAR(10)              NOT NULL,
    closed_at    TIMESTAMP WITH TIME ZONE,
    CONSTRAINT plan_version_pk PRIMARY KEY (id),
    CONSTRAINT plan_version_clause_fk FOREIGN KEY (clause_id) REFERENCES plan_clause (id) ON DELETE CASCADE,
    CONSTRAINT plan_version_author_ck CHECK (author IN ('A', 'B')),
    CONSTRAINT plan_version_fate_ck CHECK (fate IN ('OPEN', 'AGREED', 'TAKEN_BACK', 'REPLACED')),
    CONSTRAINT plan_version_closed_ck CHECK ((fate = 'OPEN') = (closed_at IS NULL))
);

CREATE INDEX plan_version_clause_ix ON plan_version (clause_id);

-- What somebody answered to a version, the newest last. Nothing here is ever changed.
CREATE TABLE plan_response (
    version_id UUID                     NOT NULL,
    side       CHAR(1)                  NOT NULL,
    kind       VARCHAR(10)              NOT NULL,
    given_at   TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT plan_response_version_fk FOREIGN KEY (version_id) REFERENCES plan_version (id) ON DELETE CASCADE,
    CONSTRAINT plan_response_kind_ck CHECK (kind IN ('AGREE', 'LATER', 'HELP', 'SEEN', 'TAKE_BACK'))
);

CREATE INDEX plan_response_version_ix ON plan_response (version_id);

-- Link and code are kept as marks only. Nothing tells whether anybody opened it.
CREATE TABLE plan_invitation (
    id         UUID                     NOT NULL,
    plan_id    UUID                     NOT NULL,
    side       CHAR(1)                  NOT NULL,
    token_mark VARCHAR(43)              NOT NULL,
    code_mark  VARCHAR(43)              NOT NULL,
    made_at    TIMESTAMP WITH TIME ZONE NOT NULL,
    until_at   TIMESTAMP WITH TIME ZONE NOT NULL,
    wrong      INT                      NOT NULL,
    CONSTRAINT plan_invitation_pk PRIMARY KEY (id),
    CONSTRAINT plan_invitation_plan_fk FOREIGN KEY (plan_id) REFERENCES plan (id) ON DELETE CASCADE,
    CONSTRAINT plan_invitation_plan_uq UNIQUE (plan_id),
    CONSTRAINT plan_invitation_token_uq UNIQUE (token_mark)
);
