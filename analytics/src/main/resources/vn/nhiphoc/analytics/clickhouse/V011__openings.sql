-- When each campaign opens. A plan that names no hour: when the first unit opened, null until one has.
CREATE OR REPLACE VIEW campaign_openings AS
SELECT c.campaign_id AS campaign_id, assumeNotNull(c.opening_day) AS opening_day, c.opening_type AS opening_type,
    ifNull(parseDateTimeBestEffortOrNull(concat(toString(c.opening_day), ' ', c.opening_at), 'Asia/Ho_Chi_Minh'),
        toDateTime(o.first_opened_at, 'Asia/Ho_Chi_Minh')) AS opens_at
FROM
(
    SELECT campaign_id, opening_day, opening_at, opening_type
    FROM campaigns_rows FINAL
    WHERE generation = (SELECT argMax(generation, switched_at) FROM serving) AND opening_day IS NOT NULL
) AS c
LEFT ANY JOIN (SELECT campaign_id, min(opened_at) AS first_opened_at FROM unit_opening GROUP BY campaign_id) AS o
    ON o.campaign_id = c.campaign_id;
