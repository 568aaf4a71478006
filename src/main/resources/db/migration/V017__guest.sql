-- People whom nobody sent: a plan key, and a passphrase of their own. Whoever has these tables but not the secret finds no
-- key, guesses no passphrase and reads no address: the key is kept as a mark, the passphrase as a slow hash of a mark.
CREATE TABLE guest (
    id                 UUID                     NOT NULL,
    key_mark           VARCHAR(43)              NOT NULL,
    passphrase_hash    VARCHAR(200)             NOT NULL,
    email_sealed       TEXT,
    email_confirmed_at TIMESTAMP WITH TIME ZONE,
    tries              INTEGER                  NOT NULL,
    rests_until        TIMESTAMP WITH TIME ZONE,
    made_at            TIMESTAMP WITH TIME ZONE NOT NULL,
    opened_at          TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT guest_pk PRIMARY KEY (id),
    CONSTRAINT guest_key_uq UNIQUE (key_mark)
);

CREATE TABLE guest_session (
    token_mark  VARCHAR(43)              NOT NULL,
    guest_id    UUID                     NOT NULL,
    began_at    TIMESTAMP WITH TIME ZONE NOT NULL,
    used_at     TIMESTAMP WITH TIME ZONE NOT NULL,
    language    VARCHAR(10),
    larger_text BOOLEAN                  NOT NULL,
    CONSTRAINT guest_session_pk PRIMARY KEY (token_mark),
    CONSTRAINT guest_session_guest_fk FOREIGN KEY (guest_id) REFERENCES guest (id) ON DELETE CASCADE
);

CREATE INDEX guest_session_guest_ix ON guest_session (guest_id);
