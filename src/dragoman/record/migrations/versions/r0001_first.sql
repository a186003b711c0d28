CREATE TABLE backups (
	path VARCHAR NOT NULL,
	made VARCHAR NOT NULL,
	CONSTRAINT pk_backups PRIMARY KEY (path)
) WITHOUT ROWID;

CREATE TABLE common_keys (
	"key" VARCHAR NOT NULL,
	CONSTRAINT pk_common_keys PRIMARY KEY ("key")
) WITHOUT ROWID;

CREATE TABLE documents (
	document INTEGER NOT NULL,
	id VARCHAR NOT NULL,
	place VARCHAR,
	url VARCHAR,
	added VARCHAR NOT NULL,
	CONSTRAINT pk_documents PRIMARY KEY (document),
	CONSTRAINT uq_documents_id UNIQUE (id),
	CONSTRAINT uq_documents_place UNIQUE (place)
);

CREATE TABLE events (
	event INTEGER NOT NULL,
	id VARCHAR NOT NULL,
	event_type VARCHAR NOT NULL,
	mode VARCHAR,
	quad_code INTEGER NOT NULL,
	score FLOAT NOT NULL,
	status VARCHAR NOT NULL,
	factuality FLOAT NOT NULL,
	done BOOLEAN NOT NULL,
	date_start VARCHAR,
	date_end VARCHAR,
	date_precision VARCHAR,
	place_name VARCHAR,
	latitude FLOAT,
	longitude FLOAT,
	geonames_id INTEGER,
	place_country VARCHAR,
	claim INTEGER NOT NULL,
	claims INTEGER NOT NULL,
	documents INTEGER NOT NULL,
	origins INTEGER NOT NULL,
	discrepancies INTEGER NOT NULL,
	reviewed INTEGER NOT NULL,
	corrected INTEGER NOT NULL,
	first_published VARCHAR,
	historical BOOLEAN NOT NULL,
	future BOOLEAN NOT NULL,
	hypothetical BOOLEAN NOT NULL,
	actor_countries VARCHAR NOT NULL,
	recipient_countries VARCHAR NOT NULL,
	concerned BOOLEAN NOT NULL,
	compared VARCHAR,
	CONSTRAINT pk_events PRIMARY KEY (event),
	CONSTRAINT uq_events_id UNIQUE (id)
);

CREATE INDEX ix_events_date_start ON events (date_start);

CREATE INDEX ix_events_event_type_mode ON events (event_type, mode);

CREATE INDEX ix_events_place_country ON events (place_country);

CREATE TABLE judgements (
	judgement INTEGER NOT NULL,
	kind VARCHAR NOT NULL,
	value VARCHAR NOT NULL,
	author VARCHAR NOT NULL,
	reason VARCHAR NOT NULL,
	made VARCHAR NOT NULL,
	undone_by INTEGER,
	CONSTRAINT pk_judgements PRIMARY KEY (judgement)
);

CREATE TABLE originals (
	sha256 VARCHAR NOT NULL,
	bytes BLOB NOT NULL,
	size INTEGER NOT NULL,
	CONSTRAINT pk_originals PRIMARY KEY (sha256)
);

CREATE TABLE problems (
	problem INTEGER NOT NULL,
	id VARCHAR NOT NULL,
	original VARCHAR,
	stage VARCHAR NOT NULL,
	reason VARCHAR NOT NULL,
	seen VARCHAR NOT NULL,
	CONSTRAINT pk_problems PRIMARY KEY (problem),
	CONSTRAINT uq_problems_id_stage_reason UNIQUE (id, stage, reason)
);

CREATE TABLE settings (
	name VARCHAR NOT NULL,
	value VARCHAR NOT NULL,
	CONSTRAINT pk_settings PRIMARY KEY (name)
) WITHOUT ROWID;

CREATE TABLE tombstones (
	tombstone INTEGER NOT NULL,
	kind VARCHAR NOT NULL,
	salt VARCHAR NOT NULL,
	mark VARCHAR NOT NULL,
	stands VARCHAR,
	author VARCHAR NOT NULL,
	reason VARCHAR NOT NULL,
	made VARCHAR NOT NULL,
	CONSTRAINT pk_tombstones PRIMARY KEY (tombstone)
);

CREATE TABLE anchors (
	judgement INTEGER NOT NULL,
	number INTEGER NOT NULL,
	part INTEGER NOT NULL,
	text_sha256 VARCHAR NOT NULL,
	document VARCHAR NOT NULL,
	published VARCHAR,
	body VARCHAR NOT NULL,
	CONSTRAINT pk_anchors PRIMARY KEY (judgement, number),
	CONSTRAINT fk_anchors_judgement FOREIGN KEY(judgement) REFERENCES judgements (judgement) ON DELETE CASCADE
) WITHOUT ROWID;

CREATE INDEX ix_anchors_text_sha256 ON anchors (text_sha256);

CREATE TABLE discrepancies (
	discrepancy INTEGER NOT NULL,
	event INTEGER NOT NULL,
	kind VARCHAR NOT NULL,
	contradiction BOOLEAN NOT NULL,
	note VARCHAR NOT NULL,
	linked BOOLEAN NOT NULL,
	tellings VARCHAR NOT NULL,
	CONSTRAINT pk_discrepancies PRIMARY KEY (discrepancy),
	CONSTRAINT fk_discrepancies_event FOREIGN KEY(event) REFERENCES events (event) ON DELETE CASCADE
);

CREATE INDEX ix_discrepancies_event ON discrepancies (event);

CREATE INDEX ix_discrepancies_kind ON discrepancies (kind);

CREATE TABLE versions (
	version INTEGER NOT NULL,
	document INTEGER NOT NULL,
	number INTEGER NOT NULL,
	original VARCHAR NOT NULL,
	text_sha256 VARCHAR NOT NULL,
	text VARCHAR NOT NULL,
	title VARCHAR,
	publisher VARCHAR,
	published VARCHAR,
	published_source VARCHAR,
	language VARCHAR,
	extractor VARCHAR,
	added VARCHAR NOT NULL,
	latest BOOLEAN NOT NULL,
	CONSTRAINT pk_versions PRIMARY KEY (version),
	CONSTRAINT uq_versions_document_number UNIQUE (document, number),
	CONSTRAINT fk_versions_document FOREIGN KEY(document) REFERENCES documents (document) ON DELETE CASCADE,
	CONSTRAINT fk_versions_original FOREIGN KEY(original) REFERENCES originals (sha256)
);

CREATE INDEX ix_versions_document ON versions (document);

CREATE INDEX ix_versions_original ON versions (original);

CREATE INDEX ix_versions_published ON versions (published);

CREATE INDEX ix_versions_publisher ON versions (publisher);

CREATE INDEX ix_versions_text_sha256 ON versions (text_sha256);

CREATE TABLE bands (
	band INTEGER NOT NULL,
	version INTEGER NOT NULL,
	CONSTRAINT pk_bands PRIMARY KEY (band, version),
	CONSTRAINT fk_bands_version FOREIGN KEY(version) REFERENCES versions (version) ON DELETE CASCADE
) WITHOUT ROWID;

CREATE INDEX ix_bands_version ON bands (version);

CREATE TABLE codings (
	coding INTEGER NOT NULL,
	version INTEGER NOT NULL,
	coder VARCHAR NOT NULL,
	model VARCHAR NOT NULL,
	lexicon VARCHAR NOT NULL,
	made VARCHAR NOT NULL,
	current BOOLEAN NOT NULL,
	linked BOOLEAN NOT NULL,
	body BLOB NOT NULL,
	CONSTRAINT pk_codings PRIMARY KEY (coding),
	CONSTRAINT uq_codings_version_coder_model_lexicon UNIQUE (version, coder, model, lexicon),
	CONSTRAINT fk_codings_version FOREIGN KEY(version) REFERENCES versions (version) ON DELETE CASCADE
);

CREATE INDEX ix_codings_linked ON codings (linked);

CREATE INDEX ix_codings_version ON codings (version);

CREATE TABLE copies (
	first INTEGER NOT NULL,
	second INTEGER NOT NULL,
	likeness FLOAT NOT NULL,
	CONSTRAINT pk_copies PRIMARY KEY (first, second),
	CONSTRAINT fk_copies_first FOREIGN KEY(first) REFERENCES versions (version) ON DELETE CASCADE,
	CONSTRAINT fk_copies_second FOREIGN KEY(second) REFERENCES versions (version) ON DELETE CASCADE
) WITHOUT ROWID;

CREATE INDEX ix_copies_second ON copies (second);

CREATE TABLE sentences (
	hash INTEGER NOT NULL,
	version INTEGER NOT NULL,
	start INTEGER NOT NULL,
	"end" INTEGER NOT NULL,
	CONSTRAINT pk_sentences PRIMARY KEY (hash, version),
	CONSTRAINT fk_sentences_version FOREIGN KEY(version) REFERENCES versions (version) ON DELETE CASCADE
) WITHOUT ROWID;

CREATE INDEX ix_sentences_version ON sentences (version);

CREATE TABLE signatures (
	version INTEGER NOT NULL,
	signature BLOB NOT NULL,
	CONSTRAINT pk_signatures PRIMARY KEY (version),
	CONSTRAINT fk_signatures_version FOREIGN KEY(version) REFERENCES versions (version) ON DELETE CASCADE
);

CREATE TABLE actors (
	actor INTEGER NOT NULL,
	coding INTEGER NOT NULL,
	id VARCHAR NOT NULL,
	name VARCHAR NOT NULL,
	kind VARCHAR NOT NULL,
	country VARCHAR,
	sectors VARCHAR NOT NULL,
	folded VARCHAR NOT NULL,
	read_as VARCHAR NOT NULL,
	read_for VARCHAR NOT NULL,
	visibility VARCHAR NOT NULL,
	grounds VARCHAR NOT NULL,
	corrected BOOLEAN NOT NULL,
	unseen BOOLEAN NOT NULL,
	current BOOLEAN NOT NULL,
	hidden BOOLEAN NOT NULL,
	who VARCHAR NOT NULL,
	acts INTEGER NOT NULL,
	suffers INTEGER NOT NULL,
	published VARCHAR,
	CONSTRAINT pk_actors PRIMARY KEY (actor),
	CONSTRAINT fk_actors_coding FOREIGN KEY(coding) REFERENCES codings (coding) ON DELETE CASCADE
);

CREATE INDEX ix_actors_coding ON actors (coding);

CREATE INDEX ix_actors_current_hidden_who_coding_acts_suffers_published ON actors (current, hidden, who, coding, acts, suffers, published);

CREATE INDEX ix_actors_folded ON actors (folded);

CREATE INDEX ix_actors_id ON actors (id);

CREATE INDEX ix_actors_visibility ON actors (visibility);

CREATE TABLE claims (
	claim INTEGER NOT NULL,
	coding INTEGER NOT NULL,
	version INTEGER NOT NULL,
	current BOOLEAN NOT NULL,
	id VARCHAR NOT NULL,
	event_type VARCHAR NOT NULL,
	mode VARCHAR,
	quad_code INTEGER NOT NULL,
	score FLOAT NOT NULL,
	status VARCHAR NOT NULL,
	factuality FLOAT NOT NULL,
	historical BOOLEAN NOT NULL,
	future BOOLEAN NOT NULL,
	hypothetical BOOLEAN NOT NULL,
	negation BOOLEAN NOT NULL,
	trigger_start INTEGER NOT NULL,
	trigger_end INTEGER NOT NULL,
	span_start INTEGER NOT NULL,
	span_end INTEGER NOT NULL,
	date_start VARCHAR,
	date_end VARCHAR,
	date_precision VARCHAR,
	place_name VARCHAR,
	latitude FLOAT,
	longitude FLOAT,
	geonames_id INTEGER,
	place_country VARCHAR,
	statement VARCHAR,
	rule VARCHAR NOT NULL,
	event INTEGER,
	rejected BOOLEAN NOT NULL,
	corrected BOOLEAN NOT NULL,
	reviewed BOOLEAN NOT NULL,
	concerned BOOLEAN NOT NULL,
	CONSTRAINT pk_claims PRIMARY KEY (claim),
	CONSTRAINT fk_claims_coding FOREIGN KEY(coding) REFERENCES codings (coding) ON DELETE CASCADE,
	CONSTRAINT fk_claims_version FOREIGN KEY(version) REFERENCES versions (version) ON DELETE CASCADE
);

CREATE INDEX ix_claims_coding ON claims (coding);

CREATE INDEX ix_claims_date_start ON claims (date_start);

CREATE INDEX ix_claims_event ON claims (event);

CREATE INDEX ix_claims_event_type_mode ON claims (event_type, mode);

CREATE INDEX ix_claims_id ON claims (id);

CREATE INDEX ix_claims_version ON claims (version);

CREATE TABLE sides (
	coding INTEGER NOT NULL,
	linker VARCHAR NOT NULL,
	body BLOB NOT NULL,
	CONSTRAINT pk_sides PRIMARY KEY (coding),
	CONSTRAINT fk_sides_coding FOREIGN KEY(coding) REFERENCES codings (coding) ON DELETE CASCADE
);

CREATE INDEX ix_sides_linker ON sides (linker);

CREATE TABLE contexts (
	claim INTEGER NOT NULL,
	context VARCHAR NOT NULL,
	CONSTRAINT pk_contexts PRIMARY KEY (claim, context),
	CONSTRAINT fk_contexts_claim FOREIGN KEY(claim) REFERENCES claims (claim) ON DELETE CASCADE
) WITHOUT ROWID;

CREATE INDEX ix_contexts_context ON contexts (context);

CREATE TABLE link_keys (
	"key" VARCHAR NOT NULL,
	claim INTEGER NOT NULL,
	CONSTRAINT pk_link_keys PRIMARY KEY ("key", claim),
	CONSTRAINT fk_link_keys_claim FOREIGN KEY(claim) REFERENCES claims (claim) ON DELETE CASCADE
) WITHOUT ROWID;

CREATE INDEX ix_link_keys_claim ON link_keys (claim);

CREATE TABLE links (
	first INTEGER NOT NULL,
	second INTEGER NOT NULL,
	same BOOLEAN NOT NULL,
	score FLOAT NOT NULL,
	reasons VARCHAR NOT NULL,
	linker VARCHAR NOT NULL,
	CONSTRAINT pk_links PRIMARY KEY (first, second),
	CONSTRAINT fk_links_first FOREIGN KEY(first) REFERENCES claims (claim) ON DELETE CASCADE,
	CONSTRAINT fk_links_second FOREIGN KEY(second) REFERENCES claims (claim) ON DELETE CASCADE
) WITHOUT ROWID;

CREATE INDEX ix_links_second ON links (second);

CREATE TABLE name_keys (
	"key" VARCHAR NOT NULL,
	actor INTEGER NOT NULL,
	CONSTRAINT pk_name_keys PRIMARY KEY ("key", actor),
	CONSTRAINT fk_name_keys_actor FOREIGN KEY(actor) REFERENCES actors (actor) ON DELETE CASCADE
) WITHOUT ROWID;

CREATE INDEX ix_name_keys_actor ON name_keys (actor);

CREATE TABLE covered_words (
	coding INTEGER NOT NULL,
	word VARCHAR NOT NULL,
	CONSTRAINT pk_covered_words PRIMARY KEY (coding, word),
	CONSTRAINT fk_covered_words_coding FOREIGN KEY(coding) REFERENCES codings (coding) ON DELETE CASCADE
) WITHOUT ROWID;

CREATE TABLE story_words (
	word INTEGER NOT NULL,
	day INTEGER NOT NULL,
	version INTEGER NOT NULL,
	weight FLOAT NOT NULL,
	CONSTRAINT pk_story_words PRIMARY KEY (word, day, version),
	CONSTRAINT fk_story_words_version FOREIGN KEY(version) REFERENCES versions (version) ON DELETE CASCADE
) WITHOUT ROWID;

CREATE INDEX ix_story_words_version ON story_words (version);

CREATE TABLE stories (
	first INTEGER NOT NULL,
	second INTEGER NOT NULL,
	likeness FLOAT NOT NULL,
	CONSTRAINT pk_stories PRIMARY KEY (first, second),
	CONSTRAINT fk_stories_first FOREIGN KEY(first) REFERENCES versions (version) ON DELETE CASCADE,
	CONSTRAINT fk_stories_second FOREIGN KEY(second) REFERENCES versions (version) ON DELETE CASCADE
) WITHOUT ROWID;

CREATE INDEX ix_stories_second ON stories (second);

CREATE TABLE near (
	first INTEGER NOT NULL,
	second INTEGER NOT NULL,
	CONSTRAINT pk_near PRIMARY KEY (first, second),
	CONSTRAINT fk_near_first FOREIGN KEY(first) REFERENCES claims (claim) ON DELETE CASCADE,
	CONSTRAINT fk_near_second FOREIGN KEY(second) REFERENCES claims (claim) ON DELETE CASCADE
) WITHOUT ROWID;

CREATE INDEX ix_near_second ON near (second);

CREATE TABLE origins (
	event INTEGER NOT NULL,
	claim INTEGER NOT NULL,
	number INTEGER NOT NULL,
	source VARCHAR NOT NULL,
	taken_from INTEGER,
	kind VARCHAR NOT NULL,
	words VARCHAR NOT NULL,
	CONSTRAINT pk_origins PRIMARY KEY (event, claim),
	CONSTRAINT fk_origins_event FOREIGN KEY(event) REFERENCES events (event) ON DELETE CASCADE,
	CONSTRAINT fk_origins_claim FOREIGN KEY(claim) REFERENCES claims (claim) ON DELETE CASCADE
) WITHOUT ROWID;

CREATE INDEX ix_origins_claim ON origins (claim);

CREATE TABLE outlines (
	claim INTEGER NOT NULL,
	done BOOLEAN NOT NULL,
	stated BOOLEAN NOT NULL,
	first INTEGER,
	last INTEGER,
	country VARCHAR,
	CONSTRAINT pk_outlines PRIMARY KEY (claim),
	CONSTRAINT fk_outlines_claim FOREIGN KEY(claim) REFERENCES claims (claim) ON DELETE CASCADE
);

CREATE TABLE parties (
	party INTEGER NOT NULL,
	claim INTEGER NOT NULL,
	side VARCHAR NOT NULL,
	position INTEGER NOT NULL,
	start INTEGER,
	"end" INTEGER,
	text VARCHAR,
	actor INTEGER,
	name VARCHAR,
	country VARCHAR,
	sectors VARCHAR NOT NULL,
	count INTEGER,
	implied BOOLEAN NOT NULL,
	CONSTRAINT pk_parties PRIMARY KEY (party),
	CONSTRAINT fk_parties_claim FOREIGN KEY(claim) REFERENCES claims (claim) ON DELETE CASCADE
);

CREATE INDEX ix_parties_actor ON parties (actor);

CREATE INDEX ix_parties_claim ON parties (claim);

CREATE INDEX ix_parties_country ON parties (country);

CREATE TABLE placements (
	claim INTEGER NOT NULL,
	judgement INTEGER NOT NULL,
	number INTEGER NOT NULL,
	CONSTRAINT pk_placements PRIMARY KEY (claim, judgement, number),
	CONSTRAINT fk_placements_claim FOREIGN KEY(claim) REFERENCES claims (claim) ON DELETE CASCADE,
	CONSTRAINT fk_placements_judgement FOREIGN KEY(judgement) REFERENCES judgements (judgement) ON DELETE CASCADE
) WITHOUT ROWID;

CREATE INDEX ix_placements_judgement ON placements (judgement);

CREATE VIRTUAL TABLE documents_text USING fts5(title, text, content='', tokenize='unicode61 remove_diacritics 2');

INSERT INTO settings (name, value) VALUES ('pseudonyms', lower(hex(randomblob(32))));
