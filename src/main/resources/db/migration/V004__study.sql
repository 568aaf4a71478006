-- Which pages a parent has opened. The newest says where to go on, on whatever device.
CREATE TABLE page_visit (
    enrolment_id   UUID                     NOT NULL,
    module_id      VARCHAR(40)              NOT NULL,
    page_id        VARCHAR(40)              NOT NULL,
    opened_at      TIMESTAMP WITH TIME ZONE NOT NULL,
    last_opened_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT page_visit_pk PRIMARY KEY (enrolment_id, module_id, page_id),
    CONSTRAINT page_visit_enrolment_fk FOREIGN KEY (enrolment_id) REFERENCES enrolment (id) ON DELETE CASCADE
);

-- The newest answer to each activity, as JSON. What is for its author only is sealed by the vault.
-- attempts is 0 for what was kept on the way and not handed in yet.
CREATE TABLE activity_answer (
    enrolment_id UUID                     NOT NULL,
    module_id    VARCHAR(40)              NOT NULL,
    activity_id  VARCHAR(40)              NOT NULL,
    answer       TEXT                     NOT NULL,
    attempts     INT                      NOT NULL,
    saved_at     TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT activity_answer_pk PRIMARY KEY (enrolment_id, module_id, activity_id),
    CONSTRAINT activity_answer_enrolment_fk FOREIGN KEY (enrolment_id) REFERENCES enrolment (id) ON DELETE CASCADE
);
