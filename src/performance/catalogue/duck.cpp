// SPDX-License-Identifier: Apache-2.0
#include "performance/catalogue/duck.hpp"

#include <fmt/format.h>

#ifdef STEPWISE_DUCKDB
#include <duckdb.h>
#endif

namespace stepwise::catalogue {

#ifndef STEPWISE_DUCKDB

bool has_duck() { return false; }

Result<std::unique_ptr<Duck>> Duck::open(unsigned) {
  return fail(FaultKind::unavailable, "This program was built without DuckDB, which this needs. Build it again with DuckDB installed.");
}

#else

namespace {

constexpr const char* tables = R"(
create or replace table event (la varchar, person varchar, record bigint, event_type varchar, start_date date, end_date date,
  client_type varchar, outcome varchar, route_of_access varchar, assessment_type varchar, eligible_needs varchar,
  service_type varchar, service_component varchar, delivery_mechanism varchar, review_reason varchar, conversation boolean,
  team varchar, birth_month date, death_date date, method varchar, unit_cost decimal(18,2), cost_frequency varchar,
  planned_units decimal(18,2), is_emergency boolean, died_there boolean, counts_as_discharge boolean,
  home_elsewhere boolean, step varchar, step_result varchar, step_yes boolean);
create or replace table person (la varchar, person varchar, birth_month date, death_date date, primary_support_reason varchar,
  accommodation varchar, gender varchar, ethnicity varchar, employment varchar, has_unpaid_carer varchar, autism varchar,
  dementia varchar, visual_impairment varchar, hearing_impairment varchar))";
constexpr const char* table_ours =
    "create or replace table ours (la varchar, person varchar, month varchar, team varchar, age varchar, record bigint, "
    "numerator bigint, denominator bigint, days integer)";
constexpr const char* event_words[]{"Request", "Assessment", "Service", "Review", "Hospital", "Step"};

/// Rows into one table, a cell at a time.
class Appender {
 public:
  Appender(duckdb_connection connection, const char* table) { ok_ = duckdb_appender_create(connection, nullptr, table, &appender_) == DuckDBSuccess; }
  ~Appender() { duckdb_appender_destroy(&appender_); }
  Appender(const Appender&) = delete;
  Appender& operator=(const Appender&) = delete;
  void text(std::string_view value) { duckdb_append_varchar_length(appender_, value.data(), value.size()); }
  void words(std::string_view value) { value.empty() ? static_cast<void>(duckdb_append_null(appender_)) : text(value); }
  void number(std::int64_t value) { duckdb_append_int64(appender_, value); }
  void small(int value) { value < 0 ? duckdb_append_null(appender_) : duckdb_append_int32(appender_, value); }
  void flag(bool value) { duckdb_append_bool(appender_, value); }
  void day(story::Day value) { value == story::no_day ? duckdb_append_null(appender_) : duckdb_append_date(appender_, {value}); }
  void hundredths(std::uint32_t value) {
    if (value == story::Provision::not_known) return static_cast<void>(duckdb_append_null(appender_));
    const std::string text = std::to_string(value / 100) + (value % 100 < 10 ? ".0" : ".") + std::to_string(value % 100);
    words(text);
  }
  void birth(std::uint16_t month) { month == 0 ? duckdb_append_null(appender_) : duckdb_append_date(appender_, {story::birth_of(month).days()}); }
  void end_row() { ok_ = duckdb_appender_end_row(appender_) == DuckDBSuccess && ok_; }
  bool finish() { return duckdb_appender_close(appender_) == DuckDBSuccess && ok_; }

 private:
  duckdb_appender appender_ = nullptr;
  bool ok_ = false;
};

/// Writes one council's people and events.
class StoryWriter {
 public:
  StoryWriter(Appender& events, Appender& people, const story::Codings& codings) : events_{events}, people_{people}, codings_{codings} {}
  void write(const story::Council& council, const story::Story& story) {
    const auto text = story.shard().person_text(story.person());
    people_.text(council.code);
    people_.text(text);
    people_.birth(story.facts().birth_month);
    people_.day(story.facts().died);
    people_.words(codings_.support_reason.label(static_cast<std::uint8_t>(story.facts().support_reason)));
    people_.words(codings_.accommodation.label(static_cast<std::uint8_t>(story.facts().accommodation)));
    write_more(story.facts());
    people_.end_row();
    for (std::size_t kind = 0; kind < story::event_types; ++kind)
      for (const auto& event : story.events(static_cast<story::EventType>(kind))) write_event(council, story, text, event);
  }

 private:
  void write_more(const story::Facts& facts) {
    people_.words(codings_.gender.label(static_cast<std::uint8_t>(facts.gender)));
    people_.words(codings_.ethnicity.label(facts.ethnicity));
    people_.words(codings_.employment.label(static_cast<std::uint8_t>(facts.employment)));
    for (const auto answer : {facts.has_unpaid_carer, facts.autism, facts.dementia}) people_.words(codings_.needs.label(static_cast<std::uint8_t>(answer)));
    people_.words(codings_.visual.label(facts.visual));
    people_.words(codings_.hearing.label(facts.hearing));
  }
  void write_event(const story::Council& council, const story::Story& story, std::string_view person, const story::Event& event) {
    events_.text(council.code);
    events_.text(person);
    events_.number(event.record);
    events_.text(event_words[static_cast<std::size_t>(event.type)]);
    events_.day(event.start);
    events_.day(event.end);
    events_.words(codings_.client_type.label(static_cast<std::uint8_t>(event.client)));
    events_.words(codings_.outcome.label(static_cast<std::uint8_t>(event.outcome)));
    write_details(event);
    events_.flag(event.is_conversation());
    events_.text(council.teams[event.team].empty() ? std::string_view{"No team"} : council.teams[event.team]);
    events_.birth(story.facts().birth_month);
    events_.day(story.facts().died);
    write_provision(story, event);
    const bool stays = event.type == story::EventType::hospital;
    for (const bool yes : {stays && event.is_emergency(), stays && event.died_there(), stays && event.counts_as_discharge(),
                           stays && event.home_elsewhere()}) events_.flag(yes);
    const bool steps = event.type == story::EventType::step;
    events_.words(steps ? std::string_view{codings_.step.code(event.detail)} : "");
    events_.words(steps ? std::string_view{codings_.step_result.code(event.component)} : "");
    events_.flag(steps && event.yes());
    events_.end_row();
  }
  void write_provision(const story::Story& story, const story::Event& event) {
    static constexpr story::Provision nothing;
    const bool serves = event.type == story::EventType::service, is_met = event.type == story::EventType::assessment || event.type == story::EventType::review;
    const auto& provision = serves ? story.provision_of(event) : nothing;
    events_.words(is_met ? std::string_view{codings_.method.label(static_cast<std::uint8_t>(event.method()))} : "");
    events_.hundredths(provision.unit_cost_pence);
    events_.words(codings_.cost_frequency.label(static_cast<std::uint8_t>(provision.frequency)));
    events_.hundredths(provision.units_hundredths);
  }
  void write_details(const story::Event& event) {
    const bool asks = event.type == story::EventType::request, assesses = event.type == story::EventType::assessment;
    const bool serves = event.type == story::EventType::service, reviews = event.type == story::EventType::review;
    events_.words(asks ? std::string_view{codings_.route.label(event.detail)} : "");
    events_.words(assesses ? std::string_view{codings_.assessment_type.label(event.detail)} : "");
    events_.words(assesses ? std::string_view{codings_.needs.label(event.component)} : "");
    events_.words(serves ? std::string_view{codings_.service_type.label(event.detail)} : "");
    events_.words(serves ? std::string_view{codings_.component.label(event.component)} : "");
    events_.words(serves ? std::string_view{codings_.mechanism.label(static_cast<std::uint8_t>(event.mechanism()))} : "");
    events_.words(reviews ? std::string_view{codings_.review_reason.label(event.detail)} : "");
  }
  Appender& events_;
  Appender& people_;
  const story::Codings& codings_;
};

bool is_number(duckdb_type type) {
  switch (type) {
    case DUCKDB_TYPE_TINYINT: case DUCKDB_TYPE_SMALLINT: case DUCKDB_TYPE_INTEGER: case DUCKDB_TYPE_BIGINT: case DUCKDB_TYPE_HUGEINT:
    case DUCKDB_TYPE_UTINYINT: case DUCKDB_TYPE_USMALLINT: case DUCKDB_TYPE_UINTEGER: case DUCKDB_TYPE_UBIGINT:
    case DUCKDB_TYPE_FLOAT: case DUCKDB_TYPE_DOUBLE: case DUCKDB_TYPE_DECIMAL: return true;
    default: return false;
  }
}

class DuckInMemory final : public Duck {
 public:
  ~DuckInMemory() override {
    duckdb_disconnect(&connection_);
    duckdb_close(&database_);
  }
  bool start(unsigned threads) {
    duckdb_config config = nullptr;
    duckdb_create_config(&config);
    duckdb_set_config(config, "threads", std::to_string(threads).c_str());
    char* error = nullptr;
    const bool opened = duckdb_open_ext(nullptr, &database_, config, &error) == DuckDBSuccess && duckdb_connect(database_, &connection_) == DuckDBSuccess;
    duckdb_free(error);
    duckdb_destroy_config(&config);
    return opened;
  }
  Result<void> run(const std::string& sql) override {
    auto grid = query(sql);
    if (!grid) return tl::unexpected<Fault>{grid.error()};
    return {};
  }
  Result<Grid> query(const std::string& sql) override {
    unread_ = false;
    duckdb_extracted_statements statements = nullptr;
    const idx_t count = duckdb_extract_statements(connection_, sql.c_str(), &statements);
    Result<Grid> last = count == 0 ? refused(duckdb_extract_statements_error(statements)) : Grid{};
    for (idx_t i = 0; last && i < count; ++i) last = run_one(statements, i);
    duckdb_destroy_extracted(&statements);
    if (!last || !unread_) return last;
    if (count > 1) return refused("A list or a structure cannot be shown after another statement: cast it to varchar.");
    return query("select columns(*)::varchar from (" + sql + "\n)");
  }
  Result<void> take(const story::Stories& stories, const story::Codings& codings) override {
    if (auto made = run(tables); !made) return made;
    Appender events{connection_, "event"}, people{connection_, "person"};
    StoryWriter writer{events, people, codings};
    for (const auto& council : stories.councils)
      for (const auto& shard : council.shards)
        for (std::uint32_t person = 0; person < shard.people(); ++person) writer.write(council, shard.story(person));
    return kept(events.finish() && people.finish());
  }
  Result<void> take_counted(const std::vector<engine::Behind>& counted) override {
    if (auto made = run(table_ours); !made) return made;
    Appender ours{connection_, "ours"};
    for (const auto& one : counted) {
      ours.text(one.council);
      ours.text(one.person);
      ours.text(one.counted_on.iso_month());
      ours.text(one.team);
      ours.text(one.age);
      ours.number(one.event.record);
      ours.number(one.met ? static_cast<std::int64_t>(one.amount) : 0);
      ours.number(one.out_of);
      ours.small(one.days);
      ours.end_row();
    }
    return kept(ours.finish());
  }

 private:
  static Result<void> kept(bool yes) {
    if (yes) return {};
    return fail(FaultKind::unavailable, "DuckDB could not take all events. There may be too little memory.");
  }
  static Result<Grid> refused(const char* reason) {
    return fail(FaultKind::invalid, std::string{"The SQL could not be run. "} + (reason == nullptr || *reason == '\0' ? "There is no statement in it." : reason));
  }
  Result<Grid> run_one(duckdb_extracted_statements statements, idx_t number) {
    duckdb_prepared_statement statement = nullptr;
    duckdb_result result{};
    Result<Grid> grid;
    if (duckdb_prepare_extracted_statement(connection_, statements, number, &statement) != DuckDBSuccess) grid = refused(duckdb_prepare_error(statement));
    else if (duckdb_execute_prepared(statement, &result) != DuckDBSuccess) grid = refused(duckdb_result_error(&result));
    else read(result, *grid);
    duckdb_destroy_result(&result);
    duckdb_destroy_prepare(&statement);
    return grid;
  }
  void read(duckdb_result& result, Grid& grid) {
    const idx_t columns = duckdb_column_count(&result), rows = duckdb_row_count(&result);
    for (idx_t column = 0; column < columns; ++column) {
      grid.columns.emplace_back(duckdb_column_name(&result, column));
      grid.is_number.push_back(is_number(duckdb_column_type(&result, column)));
    }
    for (idx_t row = 0; row < rows; ++row) {
      auto& cells = grid.rows.emplace_back();
      for (idx_t column = 0; column < columns; ++column) {
        char* text = duckdb_value_varchar(&result, column, row);
        unread_ = unread_ || (text == nullptr && !duckdb_value_is_null(&result, column, row));
        if (text == nullptr) cells.emplace_back();
        else cells.emplace_back(text);
        duckdb_free(text);
      }
    }
  }
  duckdb_database database_ = nullptr;
  duckdb_connection connection_ = nullptr;
  bool unread_ = false;  ///< some cell holds what has no words of its own: a list or a structure
};

}  // namespace

bool has_duck() { return true; }

Result<std::unique_ptr<Duck>> Duck::open(unsigned threads) {
  auto duck = std::make_unique<DuckInMemory>();
  if (!duck->start(threads)) return fail(FaultKind::unavailable, "DuckDB could not be started.");
  return std::unique_ptr<Duck>{std::move(duck)};
}

#endif

}  // namespace stepwise::catalogue
