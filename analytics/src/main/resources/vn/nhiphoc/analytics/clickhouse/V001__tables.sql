-- Private tables: only the views of V002 are read. A row of one key is replaced by the row with the higher version
-- (a position of the log), deleted = 1 is a tombstone. generation stands in every partition key and first in every
-- ORDER BY, so that a rebuild fills the next generation beside the one that is served.

CREATE TABLE IF NOT EXISTS serving
(
    generation UInt32,
    log_id String,
    switched_at DateTime64(6, 'UTC') DEFAULT now64(6)
)
ENGINE = MergeTree ORDER BY (switched_at, generation)
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1;

CREATE TABLE IF NOT EXISTS sink_progress
(
    generation UInt32,
    source String,
    log_id String,
    position UInt64,
    head UInt64,
    last_recorded_at Nullable(DateTime64(3, 'Asia/Ho_Chi_Minh')),
    last_visible_at Nullable(DateTime64(3, 'Asia/Ho_Chi_Minh')),
    lag_events UInt64,
    freshness_p50_ms Nullable(UInt32),
    freshness_p99_ms Nullable(UInt32),
    written_at DateTime64(3, 'Asia/Ho_Chi_Minh')
)
ENGINE = ReplacingMergeTree(written_at) PARTITION BY generation ORDER BY (generation, source);

CREATE TABLE IF NOT EXISTS units_rows
(
    generation UInt32,
    unit_id String,
    official_code Nullable(String),
    name String,
    name_en Nullable(String),
    name_latin String,
    kind String,
    city Nullable(String),
    parent_id Nullable(String),
    located_in Nullable(String),
    ancestor_ids Array(String),
    population Nullable(UInt32),
    population_as_of Nullable(Date),
    valid_from Nullable(Date),
    valid_to Nullable(Date),
    version UInt64,
    deleted UInt8
)
ENGINE = ReplacingMergeTree(version, deleted) PARTITION BY generation ORDER BY (generation, unit_id)
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1;

CREATE TABLE IF NOT EXISTS activity_types_rows
(
    generation UInt32,
    code String,
    name String,
    name_en Nullable(String),
    position UInt32,
    version UInt64,
    deleted UInt8
)
ENGINE = ReplacingMergeTree(version, deleted) PARTITION BY generation ORDER BY (generation, code)
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1;

CREATE TABLE IF NOT EXISTS outcome_codes_rows
(
    generation UInt32,
    code String,
    name String,
    name_en Nullable(String),
    position UInt32,
    version UInt64,
    deleted UInt8
)
ENGINE = ReplacingMergeTree(version, deleted) PARTITION BY generation ORDER BY (generation, code)
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1;

CREATE TABLE IF NOT EXISTS unit_lineage_rows
(
    generation UInt32,
    from_unit_id String,
    to_unit_id String,
    effective_on Date,
    share Float64,
    estimated Bool,
    version UInt64,
    deleted UInt8
)
ENGINE = ReplacingMergeTree(version, deleted) PARTITION BY generation
ORDER BY (generation, from_unit_id, to_unit_id, effective_on)
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1;

CREATE TABLE IF NOT EXISTS campaigns_rows
(
    generation UInt32,
    campaign_id String,
    city String,
    year UInt16,
    starts_on Date,
    ends_on Date,
    theme Nullable(String),
    opening_day Nullable(Date),
    opening_at Nullable(String),
    opening_type Nullable(String),
    version UInt64,
    deleted UInt8
)
ENGINE = ReplacingMergeTree(version, deleted) PARTITION BY generation ORDER BY (generation, campaign_id)
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1;

CREATE TABLE IF NOT EXISTS plans_rows
(
    generation UInt32,
    campaign_id String,
    number String,
    letter String,
    activity_type String,
    issuer_unit_id Nullable(String),
    parent_number Nullable(String),
    issued_on Nullable(Date),
    position UInt32,
    version UInt64,
    deleted UInt8
)
ENGINE = ReplacingMergeTree(version, deleted) PARTITION BY generation
ORDER BY (generation, campaign_id, number, letter, activity_type)
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1;

CREATE TABLE IF NOT EXISTS activities_rows
(
    generation UInt32,
    campaign_id String,
    activity_id String,
    unit_id String,
    activity_type String,
    form Nullable(String),
    title String,
    mode Nullable(String),
    status String,
    starts_at DateTime64(3, 'Asia/Ho_Chi_Minh'),
    ends_at DateTime64(3, 'Asia/Ho_Chi_Minh'),
    opened_at Nullable(DateTime64(3, 'Asia/Ho_Chi_Minh')),
    closed_at Nullable(DateTime64(3, 'Asia/Ho_Chi_Minh')),
    check_ins UInt64,
    headcount Nullable(UInt64),
    visits UInt64,
    people UInt64,
    present UInt64,
    joint_units Array(String),
    partner_names Array(String),
    partner_kinds Array(String),
    version UInt64,
    deleted UInt8
)
ENGINE = ReplacingMergeTree(version, deleted) PARTITION BY (generation, campaign_id)
ORDER BY (generation, campaign_id, activity_id)
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1;

CREATE TABLE IF NOT EXISTS findings_rows
(
    generation UInt32,
    campaign_id String,
    activity_id String,
    day Date,
    code String,
    unit_id String,
    activity_type String,
    detail String,
    since DateTime64(3, 'Asia/Ho_Chi_Minh'),
    version UInt64,
    deleted UInt8
)
ENGINE = ReplacingMergeTree(version, deleted) PARTITION BY (generation, campaign_id)
ORDER BY (generation, campaign_id, activity_id, day, code)
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1;

CREATE TABLE IF NOT EXISTS outcomes_rows
(
    generation UInt32,
    campaign_id String,
    subject String,
    code String,
    activity_id Nullable(String),
    unit_id String,
    activity_type Nullable(String),
    day Nullable(Date),
    quantity Float64,
    unit Nullable(String),
    version UInt64,
    deleted UInt8
)
ENGINE = ReplacingMergeTree(version, deleted) PARTITION BY (generation, campaign_id)
ORDER BY (generation, campaign_id, subject, code)
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1;

CREATE TABLE IF NOT EXISTS unit_activity_minute_rows
(
    generation UInt32,
    campaign_id String,
    day Date,
    unit_id String,
    activity_type String,
    audience String,
    minute DateTime('Asia/Ho_Chi_Minh'),
    visits Int64,
    check_ins Int64,
    check_outs Int64,
    version UInt64,
    deleted UInt8
)
ENGINE = ReplacingMergeTree(version, deleted) PARTITION BY (generation, campaign_id, toDate(minute, 'Asia/Ho_Chi_Minh'))
ORDER BY (generation, campaign_id, day, unit_id, activity_type, audience, minute)
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1;

CREATE TABLE IF NOT EXISTS unit_activity_day_rows
(
    generation UInt32,
    campaign_id String,
    unit_id String,
    activity_type String,
    day Date,
    activities_planned UInt64,
    activities_opened UInt64,
    activities_closed UInt64,
    activities_cancelled UInt64,
    evidence UInt64,
    visits_by_check_in UInt64,
    visits_by_headcount UInt64,
    check_ins UInt64,
    person_activities UInt64,
    people UInt64,
    learning_minutes UInt64,
    version UInt64,
    deleted UInt8
)
ENGINE = ReplacingMergeTree(version, deleted) PARTITION BY (generation, campaign_id)
ORDER BY (generation, campaign_id, unit_id, activity_type, day)
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1;

CREATE TABLE IF NOT EXISTS unit_activity_total_rows
(
    generation UInt32,
    campaign_id String,
    unit_id String,
    activity_type String,
    phase String,
    activities_planned UInt64,
    activities_opened UInt64,
    activities_closed UInt64,
    activities_cancelled UInt64,
    evidence UInt64,
    visits_by_check_in UInt64,
    visits_by_headcount UInt64,
    check_ins UInt64,
    person_activities UInt64,
    people UInt64,
    learning_minutes UInt64,
    activities_active UInt64,
    version UInt64,
    deleted UInt8
)
ENGINE = ReplacingMergeTree(version, deleted) PARTITION BY (generation, campaign_id)
ORDER BY (generation, campaign_id, unit_id, activity_type, phase)
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1;

CREATE TABLE IF NOT EXISTS unit_audience_day_rows
(
    generation UInt32,
    campaign_id String,
    unit_id String,
    activity_type String,
    day Date,
    audience String,
    disadvantaged Int8,
    remote Int8,
    visits UInt64,
    check_ins UInt64,
    version UInt64,
    deleted UInt8
)
ENGINE = ReplacingMergeTree(version, deleted) PARTITION BY (generation, campaign_id)
ORDER BY (generation, campaign_id, unit_id, activity_type, day, audience, disadvantaged, remote)
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1;

CREATE TABLE IF NOT EXISTS people_rows
(
    generation UInt32,
    campaign_id String,
    scope_kind String,
    scope_id String,
    activity_type String,
    day Date,
    phase String,
    people UInt64,
    version UInt64,
    deleted UInt8
)
ENGINE = ReplacingMergeTree(version, deleted) PARTITION BY (generation, campaign_id)
ORDER BY (generation, campaign_id, scope_kind, scope_id, activity_type, day, phase)
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1;

CREATE TABLE IF NOT EXISTS parked_events_rows
(
    generation UInt32,
    transaction_id UInt64,
    global_index UInt64,
    name String,
    revision String,
    reason String,
    version UInt64,
    deleted UInt8
)
ENGINE = ReplacingMergeTree(version, deleted) PARTITION BY generation
ORDER BY (generation, transaction_id, global_index)
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1;
