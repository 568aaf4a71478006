-- What two parents had agreed on one day, word for word. Rows are only ever added; they go when the plan goes.
-- hash is of the words as they were laid out; the same words on the same day are the same copy.
CREATE TABLE plan_copy (
    id      UUID                     NOT NULL,
    plan_id UUID                     NOT NULL,
    hash    VARCHAR(64)              NOT NULL,
    sealed  TEXT                     NOT NULL,
    made_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT plan_copy_pk PRIMARY KEY (id),
    CONSTRAINT plan_copy_plan_fk FOREIGN KEY (plan_id) REFERENCES plan (id) ON DELETE CASCADE,
    CONSTRAINT plan_copy_hash_uq UNIQUE (plan_id, hash)
);

-- A name below a copy, typed in good faith. Once there it stays.
CREATE TABLE plan_copy_name (
    copy_id UUID    NOT NULL,
    side    CHAR(1) NOT NULL,
    sealed  TEXT    NOT NULL,
    CONSTRAINT plan_copy_name_pk PRIMARY KEY (copy_id, side),
    CONSTRAINT plan_copy_name_copy_fk FOREIGN KEY (copy_id) REFERENCES plan_copy (id) ON DELETE CASCADE,
    CONSTRAINT plan_copy_name_side_ck CHECK (side IN ('A', 'B'))
);

-- What the parents chose for one child's version: its words, its sections, a note from each. Every change counts up.
CREATE TABLE plan_childs_version (
    child_id UUID NOT NULL,
    plan_id  UUID NOT NULL,
    revision INT  NOT NULL,
    sealed   TEXT NOT NULL,
    CONSTRAINT plan_childs_version_pk PRIMARY KEY (child_id),
    CONSTRAINT plan_childs_version_plan_fk FOREIGN KEY (plan_id) REFERENCES plan (id) ON DELETE CASCADE,
    CONSTRAINT plan_childs_version_child_fk FOREIGN KEY (child_id) REFERENCES plan_child (id) ON DELETE CASCADE
);

-- To which content one parent said yes last. Where the two differ, or differ from what stands there now, nobody has agreed.
CREATE TABLE plan_childs_version_yes (
    child_id UUID        NOT NULL,
    side     CHAR(1)     NOT NULL,
    plan_id  UUID        NOT NULL,
    hash     VARCHAR(64) NOT NULL,
    CONSTRAINT plan_childs_version_yes_pk PRIMARY KEY (child_id, side),
    CONSTRAINT plan_childs_version_yes_plan_fk FOREIGN KEY (plan_id) REFERENCES plan (id) ON DELETE CASCADE,
    CONSTRAINT plan_childs_version_yes_child_fk FOREIGN KEY (child_id) REFERENCES plan_child (id) ON DELETE CASCADE,
    CONSTRAINT plan_childs_version_yes_side_ck CHECK (side IN ('A', 'B'))
);
