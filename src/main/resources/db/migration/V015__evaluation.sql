-- Whom the five questions need not be asked again, before the e-learning or after it: who answered, and who did not
-- want to. Neither what somebody answered nor when.
CREATE TABLE evaluation_asked (
    enrolment_id UUID        NOT NULL,
    phase        VARCHAR(10) NOT NULL,
    CONSTRAINT evaluation_asked_pk PRIMARY KEY (enrolment_id, phase),
    CONSTRAINT evaluation_asked_enrolment_fk FOREIGN KEY (enrolment_id) REFERENCES enrolment (id) ON DELETE CASCADE,
    CONSTRAINT evaluation_asked_phase_ck CHECK (phase IN ('before', 'after'))
);

-- Totals of a course's answers that are too few to be shown, sealed by the vault, always equally long.
CREATE TABLE evaluation_waiting (
    course_id UUID        NOT NULL,
    phase     VARCHAR(10) NOT NULL,
    sealed    TEXT        NOT NULL,
    CONSTRAINT evaluation_waiting_pk PRIMARY KEY (course_id, phase),
    CONSTRAINT evaluation_waiting_phase_ck CHECK (phase IN ('before', 'after'))
);

-- Totals that are shown. They grow by ten sheets or more at once.
CREATE TABLE evaluation_figure (
    course_id UUID        NOT NULL,
    phase     VARCHAR(10) NOT NULL,
    question  VARCHAR(20) NOT NULL,
    answer    VARCHAR(20) NOT NULL,
    sheets    INTEGER     NOT NULL,
    CONSTRAINT evaluation_figure_pk PRIMARY KEY (course_id, phase, question, answer),
    CONSTRAINT evaluation_figure_phase_ck CHECK (phase IN ('before', 'after')),
    CONSTRAINT evaluation_figure_sheets_ck CHECK (sheets >= 0)
);
