-- Whether rows take the place of what stands for them, and how many did.
ALTER TABLE imports.import
    ADD COLUMN correct   boolean NOT NULL DEFAULT false,
    ADD COLUMN corrected bigint NOT NULL DEFAULT 0;
