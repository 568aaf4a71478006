-- Who has asked for more time to finish the e-learning. Once each.
CREATE TABLE time_extension (
    enrolment_id UUID                     NOT NULL,
    asked_at     TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT time_extension_pk PRIMARY KEY (enrolment_id),
    CONSTRAINT time_extension_enrolment_fk FOREIGN KEY (enrolment_id) REFERENCES enrolment (id) ON DELETE CASCADE
);
