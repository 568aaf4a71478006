-- The key with the highest generation of those that have signed is the current one. Those below it are retired and stay
-- published for a while; the one above it is published in advance.
ALTER TABLE lti_tool_key ADD COLUMN signs_from TIMESTAMP WITH TIME ZONE;

UPDATE lti_tool_key SET signs_from = made_at WHERE generation = 1;

-- When the tries began that have not come to their end: a courier gives up when they have lasted too long.
ALTER TABLE outbox_parcel ADD COLUMN tried_since TIMESTAMP WITH TIME ZONE;

-- The gradebook column of a link that was found once, so that the platform need not be asked each time.
CREATE TABLE lti_link_column (
    course_id        UUID         NOT NULL,
    resource_link_id VARCHAR(255) NOT NULL,
    target           VARCHAR(60)  NOT NULL,
    url              TEXT         NOT NULL,
    CONSTRAINT lti_link_column_pk PRIMARY KEY (course_id, resource_link_id, target)
);

-- The newest score of each person in each gradebook column, and what was found there later. busy_until: a score is on its
-- way, no other is sent meanwhile. stamped_at only ever rises. outranked: the platform held a newer grade than this.
-- found is a share of the maximum; null with found_at means that the column shows no grade.
CREATE TABLE lti_sent_score (
    enrolment_id UUID                     NOT NULL,
    column_id    UUID                     NOT NULL,
    course_id    UUID                     NOT NULL,
    column_url   TEXT                     NOT NULL,
    target       VARCHAR(60)              NOT NULL,
    score        TEXT                     NOT NULL,
    subject      VARCHAR(255)             NOT NULL,
    share        DOUBLE PRECISION         NOT NULL,
    stamped_at   TIMESTAMP WITH TIME ZONE NOT NULL,
    busy_until   TIMESTAMP WITH TIME ZONE,
    arrived_at   TIMESTAMP WITH TIME ZONE,
    outranked    BOOLEAN                  NOT NULL,
    found        DOUBLE PRECISION,
    found_at     TIMESTAMP WITH TIME ZONE,
    CONSTRAINT lti_sent_score_pk PRIMARY KEY (enrolment_id, column_id),
    CONSTRAINT lti_sent_score_enrolment_fk FOREIGN KEY (enrolment_id) REFERENCES enrolment (id) ON DELETE CASCADE
);

CREATE INDEX lti_sent_score_course_ix ON lti_sent_score (course_id, column_id);

-- A roster that lacks most of the people whom we know is not believed at once. doubted_names tells it from another.
ALTER TABLE lti_roster ADD COLUMN doubted_since TIMESTAMP WITH TIME ZONE;
ALTER TABLE lti_roster ADD COLUMN doubted_names VARCHAR(64);

-- Whichever node has the row looks after the course that night.
CREATE TABLE lti_night (
    course_id UUID NOT NULL,
    night     DATE NOT NULL,
    CONSTRAINT lti_night_pk PRIMARY KEY (course_id, night)
);
