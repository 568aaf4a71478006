-- The key with the highest generation of those that have signed is the current one. Those below it are retired and stay
-- published for a while; the one above it is published in advance.
ALTER TABLE lti_tool_key ADD COLUMN signs_from TIMESTAMP WITH TIME ZONE;

UPDATE lti_tool_key SET signs_from = made_at WHERE generation = 1;
