-- What staff put on a person so that no joint work is offered. Lifted ones stay, as a record.
CREATE TABLE referral_hold (
    id           UUID                     NOT NULL,
    enrolment_id UUID                     NOT NULL,
    kind         VARCHAR(20)              NOT NULL,
    put_at       TIMESTAMP WITH TIME ZONE NOT NULL,
    lifted_at    TIMESTAMP WITH TIME ZONE,
    CONSTRAINT referral_hold_pk PRIMARY KEY (id),
    CONSTRAINT referral_hold_enrolment_fk FOREIGN KEY (enrolment_id) REFERENCES enrolment (id) ON DELETE CASCADE,
    CONSTRAINT referral_hold_kind_ck CHECK (kind IN ('NO_SHARE', 'SAFEGUARDING'))
);

CREATE INDEX referral_hold_enrolment_ix ON referral_hold (enrolment_id);
