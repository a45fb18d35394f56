DROP TABLE event_outcomes;
DROP TABLE event_visits;
DROP TABLE event_meetings;
DROP TABLE event_timetables;
DROP TABLE event_requests;
DROP TABLE event_members;
DROP TABLE events;
