-- What staff put on a person so that no joint work is offered. Lifted ones stay, as a record of who decided when.
-- Whoever asks to lift a hold and whoever lifts it are two people.
CREATE TABLE referral_hold (
    id            UUID                     NOT NULL,
    enrolment_id  UUID                     NOT NULL,
    kind          VARCHAR(20)              NOT NULL,
    reason        TEXT                     NOT NULL,
    put_by        UUID                     NOT NULL,
    put_at        TIMESTAMP WITH TIME ZONE NOT NULL,
    lift_asked_by UUID,
    lift_asked_at TIMESTAMP WITH TIME ZONE,
    lifted_by     UUID,
    lifted_at     TIMESTAMP WITH TIME ZONE,
    CONSTRAINT referral_hold_pk PRIMARY KEY (id),
    CONSTRAINT referral_hold_enrolment_fk FOREIGN KEY (enrolment_id) REFERENCES enrolment (id) ON DELETE CASCADE,
    CONSTRAINT referral_hold_kind_ck CHECK (kind IN ('NO_SHARE', 'SAFEGUARDING')),
    CONSTRAINT referral_hold_four_eyes_ck CHECK (lifted_at IS NULL OR lifted_by <> lift_asked_by)
);

CREATE INDEX referral_hold_enrolment_ix ON referral_hold (enrolment_id);

-- What somebody reported from a plan, sealed. The other parent never learns of it.
CREATE TABLE referral_concern (
    id           UUID                     NOT NULL,
    kind         VARCHAR(20)              NOT NULL,
    enrolment_id UUID,
    sealed       TEXT                     NOT NULL,
    reported_at  TIMESTAMP WITH TIME ZONE NOT NULL,
    closed_at    TIMESTAMP WITH TIME ZONE,
    CONSTRAINT referral_concern_pk PRIMARY KEY (id),
    CONSTRAINT referral_concern_kind_ck CHECK (kind IN ('UNSAFE', 'CHILD_AT_RISK', 'WRITTEN_TO_ME', 'OTHER'))
);

CREATE INDEX referral_concern_open_ix ON referral_concern (closed_at, reported_at);

-- What staff decided about a concern, one line after the other.
CREATE TABLE referral_decision (
    concern_id UUID                     NOT NULL,
    sealed     TEXT                     NOT NULL,
    decided_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT referral_decision_concern_fk FOREIGN KEY (concern_id) REFERENCES referral_concern (id) ON DELETE CASCADE
);

CREATE INDEX referral_decision_concern_ix ON referral_decision (concern_id, decided_at);
