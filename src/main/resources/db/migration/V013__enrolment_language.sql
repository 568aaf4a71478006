-- The language that somebody picked on a page. It counts before the one in which the platform speaks to them.
ALTER TABLE enrolment ADD COLUMN chosen_language VARCHAR(35);
