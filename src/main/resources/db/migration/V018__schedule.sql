-- One row a plan, locked by whoever changes its swaps.
CREATE TABLE schedule_book (
    plan_id UUID NOT NULL,
    CONSTRAINT schedule_book_pk PRIMARY KEY (plan_id),
    CONSTRAINT schedule_book_plan_fk FOREIGN KEY (plan_id) REFERENCES plan (id) ON DELETE CASCADE
);

-- Requests to swap nights. Children, nights and words are sealed by the vault.
CREATE TABLE schedule_swap (
    id           UUID                     NOT NULL,
    plan_id      UUID                     NOT NULL,
    side         CHAR(1)                  NOT NULL,
    sealed       TEXT                     NOT NULL,
    asked_at     TIMESTAMP WITH TIME ZONE NOT NULL,
    delivered_at TIMESTAMP WITH TIME ZONE NOT NULL,
    state        VARCHAR(20)              NOT NULL,
    answered_at  TIMESTAMP WITH TIME ZONE,
    answers_id   UUID,
    CONSTRAINT schedule_swap_pk PRIMARY KEY (id),
    CONSTRAINT schedule_swap_book_fk FOREIGN KEY (plan_id) REFERENCES schedule_book (plan_id) ON DELETE CASCADE,
    CONSTRAINT schedule_swap_answers_fk FOREIGN KEY (answers_id) REFERENCES schedule_swap (id) ON DELETE CASCADE,
    CONSTRAINT schedule_swap_side_ck CHECK (side IN ('A', 'B')),
    CONSTRAINT schedule_swap_state_ck CHECK (state IN ('open', 'agreed', 'other', 'not-this-time', 'withdrawn', 'lapsed')),
    CONSTRAINT schedule_swap_answered_ck CHECK ((state = 'open') = (answered_at IS NULL))
);

CREATE INDEX schedule_swap_plan_ix ON schedule_swap (plan_id);

-- The address under which a parent's own programs fetch their calendar. The address itself is kept only as a mark.
CREATE TABLE schedule_feed (
    seat_id    UUID                     NOT NULL,
    token_mark VARCHAR(43)              NOT NULL,
    sealed     TEXT                     NOT NULL,
    made_at    TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT schedule_feed_pk PRIMARY KEY (seat_id),
    CONSTRAINT schedule_feed_token_uq UNIQUE (token_mark),
    CONSTRAINT schedule_feed_seat_fk FOREIGN KEY (seat_id) REFERENCES plan_seat (id) ON DELETE CASCADE
);

-- Things worth a look that a parent wants to see no more, by the mark of what they say.
CREATE TABLE schedule_dismissed (
    seat_id    UUID        NOT NULL,
    check_mark VARCHAR(43) NOT NULL,
    CONSTRAINT schedule_dismissed_pk PRIMARY KEY (seat_id, check_mark),
    CONSTRAINT schedule_dismissed_seat_fk FOREIGN KEY (seat_id) REFERENCES plan_seat (id) ON DELETE CASCADE
);
