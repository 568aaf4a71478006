-- Which links each person launched, and what the platform offered there at the newest of these launches.
CREATE TABLE lti_launched_link (
    enrolment_id     UUID                     NOT NULL,
    resource_link_id VARCHAR(255)             NOT NULL,
    course_id        UUID                     NOT NULL,
    target           VARCHAR(60)              NOT NULL,
    line_item        TEXT,
    line_items       TEXT,
    scopes           TEXT                     NOT NULL,
    memberships      TEXT,
    changed_at       TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT lti_launched_link_pk PRIMARY KEY (enrolment_id, resource_link_id),
    CONSTRAINT lti_launched_link_enrolment_fk FOREIGN KEY (enrolment_id) REFERENCES enrolment (id) ON DELETE CASCADE
);

CREATE INDEX lti_launched_link_course_ix ON lti_launched_link (course_id, changed_at);

-- The gradebook column of a target in a course that belongs to no single link. Whoever has the row makes the column;
-- without an address by then, the next one may.
CREATE TABLE lti_line_item (
    course_id      UUID                     NOT NULL,
    target         VARCHAR(60)              NOT NULL,
    url            TEXT,
    reserved_until TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT lti_line_item_pk PRIMARY KEY (course_id, target)
);

-- Who was in a course when its roster was last read to its end.
CREATE TABLE lti_roster (
    course_id UUID                     NOT NULL,
    tried_at  TIMESTAMP WITH TIME ZONE NOT NULL,
    read_at   TIMESTAMP WITH TIME ZONE,
    problem   VARCHAR(500),
    CONSTRAINT lti_roster_pk PRIMARY KEY (course_id)
);

CREATE TABLE lti_roster_member (
    course_id UUID         NOT NULL,
    subject   VARCHAR(255) NOT NULL,
    name      VARCHAR(255),
    roles     VARCHAR(200) NOT NULL,
    CONSTRAINT lti_roster_member_pk PRIMARY KEY (course_id, subject),
    CONSTRAINT lti_roster_member_roster_fk FOREIGN KEY (course_id) REFERENCES lti_roster (course_id) ON DELETE CASCADE
);
