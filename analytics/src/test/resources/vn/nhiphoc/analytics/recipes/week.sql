INSERT INTO serving (generation, log_id) VALUES (1, 'recipes');
INSERT INTO units_rows (generation, unit_id, name, name_latin, kind, city, parent_id, ancestor_ids, valid_from, valid_to) VALUES
    (1, 'hn', 'Thành phố Hà Nội', 'Thanh pho Ha Noi', 'city', 'hanoi', NULL, [], NULL, NULL),
    (1, 'w-1', 'Phường Một', 'Phuong Mot', 'ward', 'hanoi', 'hn', ['hn'], '2025-07-01', NULL),
    (1, 'w-2', 'Phường Hai', 'Phuong Hai', 'ward', 'hanoi', 'hn', ['hn'], '2025-07-01', NULL),
    (1, 'w-3', 'Phường Ba', 'Phuong Ba', 'ward', 'hanoi', 'hn', ['hn'], '2025-07-01', NULL),
    (1, 's-1', 'Trường Một', 'Truong Mot', 'school', 'hanoi', 'w-1', ['w-1', 'hn'], NULL, NULL),
    (1, 'o-1', 'Phường Cũ', 'Phuong Cu', 'ward', 'hanoi', 'hn', ['hn'], NULL, '2025-07-01');
INSERT INTO unit_lineage_rows (generation, from_unit_id, to_unit_id, effective_on, share, estimated) VALUES
    (1, 'o-1', 'w-1', '2025-07-01', 0.75, 1), (1, 'o-1', 'w-2', '2025-07-01', 0.25, 1);
INSERT INTO activity_types_rows (generation, code, name, position) VALUES
    (1, 'opening_ceremony', 'Lễ khai mạc', 0), (1, 'digital_skills', 'Kỹ năng số', 1);
INSERT INTO campaigns_rows (generation, campaign_id, city, year, starts_on, ends_on, opening_day, opening_at, opening_type) VALUES
    (1, 'hn-2025', 'hanoi', 2025, '2025-10-01', '2025-10-07', '2025-10-01', '08:00', 'opening_ceremony'),
    (1, 'hn-2024', 'hanoi', 2024, '2024-10-01', '2024-10-07', NULL, NULL, NULL);
INSERT INTO activities_rows (generation, campaign_id, activity_id, unit_id, activity_type, title, status, starts_at, ends_at, opened_at, check_ins, visits, people, present) VALUES
    (1, 'hn-2025', 'a-1', 'w-1', 'opening_ceremony', 'Khai mạc', 'closed', '2025-10-01 08:00:00', '2025-10-01 09:00:00', '2025-10-01 08:01:00', 40, 40, 40, 0),
    (1, 'hn-2025', 'a-2', 's-1', 'digital_skills', 'Lớp học', 'closed', '2025-10-02 08:00:00', '2025-10-02 10:00:00', '2025-10-02 08:00:00', 10, 30, 10, 0);
INSERT INTO unit_activity_total_rows (generation, campaign_id, unit_id, activity_type, phase, activities_planned, activities_opened, activities_closed, activities_cancelled, evidence, visits_by_check_in, visits_by_headcount, check_ins, person_activities, people, learning_minutes, activities_active, summaries, visits_by_summary) VALUES
    (1, 'hn-2025', 'w-1', 'opening_ceremony', 'week', 1, 1, 1, 0, 40, 40, 0, 40, 40, 40, 0, 1, 0, 0),
    (1, 'hn-2025', 's-1', 'digital_skills', 'week', 1, 1, 1, 0, 1, 0, 30, 10, 10, 10, 0, 1, 0, 0),
    (1, 'hn-2025', 'w-2', 'digital_skills', 'week', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 30);
INSERT INTO unit_activity_minute_rows (generation, campaign_id, day, unit_id, activity_type, audience, minute, visits, check_ins, check_outs) VALUES
    (1, 'hn-2025', '2025-10-01', 'w-1', 'opening_ceremony', 'resident', '2025-10-01 08:02:00', 40, 40, 0),
    (1, 'hn-2025', '2025-10-02', 's-1', 'digital_skills', 'teacher', '2025-10-02 10:00:00', 30, 0, 0);
INSERT INTO unit_audience_day_rows (generation, campaign_id, unit_id, activity_type, day, audience, disadvantaged, remote, visits, check_ins) VALUES
    (1, 'hn-2025', 'w-1', 'opening_ceremony', '2025-10-01', 'resident', 1, 0, 15, 15),
    (1, 'hn-2025', 'w-1', 'opening_ceremony', '2025-10-01', 'resident', -1, -1, 25, 25),
    (1, 'hn-2025', 's-1', 'digital_skills', '2025-10-02', 'teacher', 0, 1, 30, 10);
INSERT INTO people_rows (generation, campaign_id, scope_kind, scope_id, activity_type, day, phase, people) VALUES
    (1, 'hn-2025', 'subtree', 'hn', '', '1970-01-01', 'week', 32),
    (1, 'hn-2025', 'subtree', 'w-1', '', '1970-01-01', 'week', 25);
INSERT INTO findings_rows (generation, campaign_id, activity_id, day, code, unit_id, activity_type, detail, since) VALUES
    (1, 'hn-2025', 'a-2', '2025-10-02', 'headcount_far_from_check_ins', 'w-1', 'digital_skills', '30 / 10', '2025-10-02 11:00:00');
INSERT INTO comparison_runs (generation, campaign_id, baseline_id, position, computed_at, took_ms, parts, types, based_on, lines, version) VALUES
    (1, 'hn-2025', 'hn-2024', 9, '2025-10-08 00:00:01', 5, [77], [''], [''], [2], 1);
INSERT INTO comparison_scopes (part, campaign_id, baseline_id, activity_type, subtree, unit_id, views, position, computed_at, aligns, horizons, campaign_days, baseline_days, untils, aligned_days, current, baseline, units_current, units_baseline, estimated_share, reason) VALUES
    (77, 'hn-2025', 'hn-2024', '', 0, 'w-1', 2, 9, '2025-10-08 00:00:01', [3], [3], [NULL], [NULL], [NULL], [7], [40, nan, nan, nan], [30, nan, nan, nan], [1, 0, 0, 0], [1, 0, 0, 0], [1, 0, 0, 0], [0, 11, 11, 11]),
    (77, 'hn-2025', 'hn-2024', '', 0, 'w-3', 2, 9, '2025-10-08 00:00:01', [3], [3], [NULL], [NULL], [NULL], [7], [5, nan, nan, nan], [nan, nan, nan, nan], [1, 0, 0, 0], [0, 0, 0, 0], [], [1, 11, 11, 11]);
