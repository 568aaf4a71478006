-- The record store's statements, as they came and with what the store adds, in the order in which they came.
CREATE TABLE statement (
  place     BIGINT                      GENERATED ALWAYS AS IDENTITY,
  id        UUID                        NOT NULL,
  stored_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  voids     UUID, -- the statement that this one declares void
  body      TEXT                        NOT NULL,
  CONSTRAINT statement_pk PRIMARY KEY (place),
  CONSTRAINT statement_id_uq UNIQUE (id)
);

CREATE INDEX statement_stored_ix ON statement (stored_at);
CREATE INDEX statement_voids_ix ON statement (voids);
