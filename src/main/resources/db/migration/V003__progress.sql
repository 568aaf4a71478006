-- What each person has started and finished. A step is 'module:<id>' or 'course', the e-learning as a whole.
CREATE TABLE step_progress (
    enrolment_id UUID                     NOT NULL,
    step         VARCHAR(60)              NOT NULL,
    started_at   TIMESTAMP WITH TIME ZONE NOT NULL,
    pages_done   INTEGER                  DEFAULT 0 NOT NULL,
    pages_total  INTEGER                  DEFAULT 0 NOT NULL,
    percent      INTEGER                  DEFAULT 0 NOT NULL,
    completed_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT step_progress_pk PRIMARY KEY (enrolment_id, step),
    CONSTRAINT step_progress_enrolment_fk FOREIGN KEY (enrolment_id) REFERENCES enrolment (id) ON DELETE CASCADE,
    CONSTRAINT step_progress_pages_ck CHECK (pages_done BETWEEN 0 AND pages_total),
    CONSTRAINT step_progress_percent_ck CHECK (percent BETWEEN 0 AND 100),
    CONSTRAINT step_progress_completed_ck CHECK (completed_at IS NULL OR percent = 100)
);
