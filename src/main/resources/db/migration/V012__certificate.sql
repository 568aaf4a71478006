-- One certificate for each enrolment that has finished. Whoever has this table but not the secret can neither read a code
-- nor make one: the code is sealed by the vault, and code and name are looked up by their keyed hash.
CREATE TABLE certificate (
    enrolment_id UUID                     NOT NULL,
    code_mark    VARCHAR(43)              NOT NULL,
    code_sealed  VARCHAR(255)             NOT NULL,
    name_mark    VARCHAR(43)              NOT NULL,
    issued_at    TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT certificate_pk PRIMARY KEY (enrolment_id),
    CONSTRAINT certificate_code_uq UNIQUE (code_mark),
    CONSTRAINT certificate_enrolment_fk FOREIGN KEY (enrolment_id) REFERENCES enrolment (id) ON DELETE CASCADE
);
