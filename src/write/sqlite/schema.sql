-- The analysis as a data base. Offsets are code points from 0, ends excluded:
-- substr(document.text, begin_at + 1, end_at - begin_at) is the text of a span.
-- Days are ISO 8601; NULL is unbounded or unknown.
CREATE TABLE about (name TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;

CREATE TABLE document (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL, title TEXT, source TEXT, url TEXT, language TEXT,
  date TEXT, date_basis TEXT NOT NULL, text TEXT NOT NULL);

CREATE TABLE expression (
  id INTEGER PRIMARY KEY, document INTEGER NOT NULL REFERENCES document, name TEXT NOT NULL,
  begin_at INTEGER NOT NULL, end_at INTEGER NOT NULL, text TEXT NOT NULL, type TEXT NOT NULL, value TEXT NOT NULL,
  mod TEXT, quant TEXT, freq TEXT, earliest TEXT, latest TEXT, precision TEXT NOT NULL, edtf TEXT,
  basis TEXT NOT NULL, rule TEXT);

CREATE TABLE event (
  id INTEGER PRIMARY KEY, document INTEGER NOT NULL REFERENCES document, name TEXT NOT NULL,
  begin_at INTEGER NOT NULL, end_at INTEGER NOT NULL, text TEXT NOT NULL, clause TEXT NOT NULL, sentence TEXT NOT NULL,
  class TEXT NOT NULL, tense TEXT NOT NULL, aspect TEXT NOT NULL, polarity TEXT NOT NULL, modality TEXT NOT NULL,
  begin_min TEXT, begin_max TEXT, end_min TEXT, end_max TEXT, precision TEXT NOT NULL, edtf TEXT,
  anchor TEXT NOT NULL, basis TEXT NOT NULL, words TEXT, minute INTEGER, zone INTEGER,
  expression INTEGER REFERENCES expression, anchor_event INTEGER REFERENCES event);

CREATE TABLE entry (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL, title TEXT NOT NULL, date TEXT NOT NULL, modality TEXT NOT NULL,
  begin_min TEXT, begin_max TEXT, end_min TEXT, end_max TEXT, precision TEXT NOT NULL, edtf TEXT,
  anchor TEXT NOT NULL, basis TEXT NOT NULL, words TEXT, minute INTEGER, zone INTEGER,
  sentence TEXT, source TEXT, url TEXT, lane TEXT, salience REAL NOT NULL);

CREATE TABLE mention (
  entry INTEGER NOT NULL REFERENCES entry, event INTEGER NOT NULL REFERENCES event, PRIMARY KEY (entry, event))
  WITHOUT ROWID;

-- Other dates that a source gives for an entry.
CREATE TABLE conflict (
  entry INTEGER NOT NULL REFERENCES entry, event INTEGER REFERENCES event, date TEXT NOT NULL,
  begin_min TEXT, begin_max TEXT, end_min TEXT, end_max TEXT, precision TEXT NOT NULL, edtf TEXT, basis TEXT NOT NULL);

-- Who took part, and where: role is "participant" or "place".
CREATE TABLE entry_name (
  entry INTEGER NOT NULL REFERENCES entry, role TEXT NOT NULL, position INTEGER NOT NULL, name TEXT NOT NULL,
  PRIMARY KEY (entry, role, position)) WITHOUT ROWID;
CREATE TABLE event_name (
  event INTEGER NOT NULL REFERENCES event, role TEXT NOT NULL, position INTEGER NOT NULL, name TEXT NOT NULL,
  PRIMARY KEY (event, role, position)) WITHOUT ROWID;

CREATE INDEX expression_document ON expression (document);
CREATE INDEX event_document ON event (document);
CREATE INDEX event_begin ON event (begin_min, end_max);
CREATE INDEX entry_begin ON entry (begin_min, end_max);
CREATE INDEX mention_event ON mention (event);
CREATE INDEX entry_name_name ON entry_name (name, role);
CREATE INDEX event_name_name ON event_name (name, role);

CREATE VIEW chronology AS
  SELECT entry.id AS number, entry.date, entry.title AS event, entry.modality,
    (SELECT group_concat(name, '; ') FROM entry_name WHERE entry = entry.id AND role = 'participant') AS people,
    (SELECT group_concat(name, '; ') FROM entry_name WHERE entry = entry.id AND role = 'place') AS places,
    (SELECT count(DISTINCT event.document) FROM mention JOIN event ON event.id = mention.event
      WHERE mention.entry = entry.id) AS sources,
    entry.edtf, entry.begin_min AS earliest, entry.end_max AS latest, entry.precision, entry.sentence, entry.source,
    entry.words AS expression, entry.basis
  FROM entry ORDER BY entry.id;

CREATE VIEW source AS
  SELECT entry.id AS number, entry.title AS entry, document.name AS document, document.title AS article, document.date AS published,
    event.text AS trigger, event.sentence, event.begin_min AS earliest, event.end_max AS latest, event.basis
  FROM entry JOIN mention ON mention.entry = entry.id JOIN event ON event.id = mention.event
    JOIN document ON document.id = event.document
  ORDER BY entry.id, event.id;

CREATE VIEW disagreement AS
  SELECT entry.id AS number, entry.title AS event, entry.date, conflict.date AS other_date, document.name AS document,
    event.sentence
  FROM conflict JOIN entry ON entry.id = conflict.entry LEFT JOIN event ON event.id = conflict.event
    LEFT JOIN document ON document.id = event.document
  ORDER BY entry.id;

CREATE VIEW person AS
  SELECT entry_name.name, count(*) AS entries, min(entry.begin_min) AS first, max(entry.end_max) AS last
  FROM entry_name JOIN entry ON entry.id = entry_name.entry WHERE role = 'participant'
  GROUP BY entry_name.name ORDER BY entries DESC, entry_name.name;
