-- An address counts once somebody who reads it has said so. Of the link in the letter a mark is kept, until it was used.
ALTER TABLE guest ADD COLUMN email_language VARCHAR(10);
ALTER TABLE guest ADD COLUMN email_token_mark VARCHAR(43);
ALTER TABLE guest ADD COLUMN email_token_until TIMESTAMP WITH TIME ZONE;
ALTER TABLE guest ADD COLUMN reminded_on DATE;
ALTER TABLE guest ADD CONSTRAINT guest_email_token_uq UNIQUE (email_token_mark);
