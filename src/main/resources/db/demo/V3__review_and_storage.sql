-- Whose work somebody set out to look at (Submission Review); null for every other message.
ALTER TABLE launch ADD COLUMN for_user VARCHAR(255);

-- Whether the pages of this LMS keep values for tools (platform storage).
INSERT INTO service (name, switched_on)
VALUES ('PLATFORM_STORAGE', FALSE);
