// SPDX-License-Identifier: Apache-2.0
#include "performance/cld/export/return_rows.hpp"

#include <algorithm>

#include "base/csv.hpp"
#include "base/text.hpp"
#include "sql/cld_export.hpp"

namespace stepwise::cld_export {
namespace {

constexpr std::int64_t people_at_once = 512;
constexpr std::string_view learning_disability = "learning_disability";
constexpr std::size_t most_links = 3;

std::string iso(story::Day day) { return day == story::no_day ? std::string{} : story::date_of(day).iso(); }
std::string iso(std::optional<Date> date) { return date ? date->iso() : std::string{}; }

story::ClientType client_of(std::string_view code) {
  if (code == "unpaid_carer") return story::ClientType::unpaid_carer;
  return code == "unpaid_carer_known_by_association" ? story::ClientType::unpaid_carer_known_by_association : story::ClientType::service_user;
}

cld::Client client_of(story::ClientType client) {
  if (client == story::ClientType::service_user) return cld::Client::service_user;
  return client == story::ClientType::unpaid_carer ? cld::Client::carer : cld::Client::by_association;
}

cld::Event event_of(story::EventType type) {
  switch (type) {
    case story::EventType::request: return cld::Event::request;
    case story::EventType::assessment: return cld::Event::assessment;
    case story::EventType::service: return cld::Event::service;
    case story::EventType::review: return cld::Event::review;
    case story::EventType::hospital: case story::EventType::step: break;
  }
  return cld::Event::unknown;
}

std::string_view code_of(story::EventType type) {
  switch (type) {
    case story::EventType::request: return "request";
    case story::EventType::assessment: return "assessment";
    case story::EventType::service: return "service";
    case story::EventType::review: return "review";
    case story::EventType::hospital: case story::EventType::step: break;
  }
  return "";
}

/// Days as the rule reads them; nothing else of a person is asked.
story::Facts facts_of(const store::Row& row) {
  story::Facts facts;
  if (const auto died = row.maybe_date("died_on")) facts.died = story::day_of(*died);
  return facts;
}

/// What stands in Event_Description: the agreed words of a conversation, and never their like of anything else.
std::string description_of(const Happening& happening, const std::string& conversation) {
  const bool speaks_of_one = lower_ascii(happening.description).find(lower_ascii(conversation)) != std::string::npos;
  if (!happening.conversation) return speaks_of_one ? std::string{} : happening.description;
  return happening.description.empty() ? conversation : conversation + ": " + happening.description;
}

}  // namespace

/// A person's own columns, the same on each of their rows.
struct ReturnRows::Who {
  std::int64_t id;
  std::string reference, team, worker;
  story::Facts facts;
  story::ClientType client;
  bool learning_disability;
  Cells cells;

  Who(const store::Row& row, const ReturnWords& words, const Options& options)
      : id{row.integer("person_id")}, reference{row.text("reference")}, team{row.text("team_name")}, facts{facts_of(row)},
        client{client_of(row.text("client_type"))} {
    const auto born = row.maybe_date("born_on");
    const int age = born && *born <= options.period.to ? age_on(*born, options.period.to) : -1;
    learning_disability = row.text("primary_support_reason") == cld_export::learning_disability && age >= 18 && age <= 64;
    cells[Column::la_code] = options.la_code;
    cells[Column::period_start] = options.period.from.iso();
    cells[Column::period_end] = options.period.to.iso();
    cells[Column::nhs_number] = row.text("nhs_number");
    cells[Column::person] = reference;
    cells[Column::gp_code] = row.text("gp_practice_code");
    for (char& c : cells[Column::gp_code]) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    cells[Column::born] = iso(born);
    cells[Column::died] = iso(row.maybe_date("died_on"));
    cells[Column::postcode] = row.text("postcode");
    put_words(row, words);
  }

  void put_words(const store::Row& row, const ReturnWords& words) {
    static constexpr std::pair<Column, std::string_view> coded[] = {
        {Column::gender, "gender"}, {Column::ethnicity, "ethnicity"}, {Column::client_type, "client_type"}, {Column::support_reason, "primary_support_reason"},
        {Column::accommodation, "accommodation"}, {Column::employment, "employment"}, {Column::has_unpaid_carer, "has_unpaid_carer"}, {Column::autism, "autism"},
        {Column::visual, "visual_impairment"}, {Column::hearing, "hearing_impairment"}, {Column::dementia, "dementia"}, {Column::funding, "funding_status"},
        {Column::hours_caring, "hours_caring"}};
    for (const auto& [column, name] : coded) cells[column] = words.words(column, row.text(name));
  }
};

ReturnRows::ReturnRows(store::ReadTx& tx, const ReturnWords& words, Options options) : tx_{tx}, words_{words}, options_{std::move(options)} {
  last_ = tx_.one(sql::cld_export::last_person, {})->integer("person_id");
}

bool ReturnRows::next(std::string& out) {
  if (next_ > last_) return false;
  const std::int64_t first = next_, past = std::min(first + people_at_once, last_ + 1);
  next_ = past;
  std::vector<Who> people;
  tx_.each(sql::cld_export::people, {{"first", first}, {"past", past}}, [&](const store::Row& row) { people.emplace_back(row, words_, options_); });
  const Happenings happenings = read_happenings(tx_, words_, first, past);
  Links links = read_links(first, past);
  static const std::vector<Happening> nothing;
  for (Who& who : people) {
    const auto at = happenings.find(who.id);
    const auto& own = at == happenings.end() ? nothing : at->second;
    const auto latest = std::ranges::max_element(own, {}, [](const Happening& one) { return one.event.start; });
    if (latest != own.end()) {
      who.worker = latest->worker;
      if (who.team.empty()) who.team = latest->team;
    }
    write_person(who, own, links[who.id], out);
  }
  return true;
}

ReturnRows::Links ReturnRows::read_links(std::int64_t first, std::int64_t past) {
  Links links;
  tx_.each(sql::cld_export::cared_for, {{"first", first}, {"past", past}}, [&](const store::Row& row) {
    auto& adults = links[row.integer("carer_id")];
    const std::int64_t adult = row.integer("adult_id");
    if (adult != row.integer("carer_id") && std::ranges::find(adults, adult, &Link::adult) == adults.end()) adults.push_back({adult, row.text("reference")});
  });
  return links;
}

/// Whether a return has rows of somebody: only then can a link to them be followed.
bool ReturnRows::is_returned(std::int64_t person) {
  const auto known = is_returned_.find(person);
  if (known != is_returned_.end()) return known->second;
  bool answer = false;
  for (const auto& row : tx_.all(sql::cld_export::people, {{"first", person}, {"past", person + 1}})) {
    const Who who{row, words_, options_};
    for (const auto& [id, own] : read_happenings(tx_, words_, person, person + 1))
      for (Happening happening : own) {
        happening.event.client = who.client;
        answer = answer || !judge(happening, who.facts, options_.period).left_out;
      }
  }
  return is_returned_[person] = answer;
}

void ReturnRows::put_links(const Who& who, std::vector<Link>& links, Cells& cells) {
  if (who.client == story::ClientType::service_user || links.empty()) return;
  cells[Column::adults_cared_for] = std::to_string(links.size());
  std::erase_if(links, [this](const Link& link) { return !is_returned(link.adult); });
  for (std::size_t i = 0; i < std::min(links.size(), most_links); ++i)
    cells.texts[static_cast<std::size_t>(Column::adult_1) + i] = links[i].reference;
}

void ReturnRows::write_person(const Who& who, const std::vector<Happening>& happenings, std::vector<Link>& links, std::string& out) {
  const std::uint64_t before = counts_.rows;
  Who with_links = who;
  put_links(who, links, with_links.cells);
  for (Happening happening : happenings) {
    happening.event.client = who.client;
    const Returned returned = judge(happening, who.facts, options_.period);
    if (returned.left_out) ++counts_.left_out[static_cast<std::size_t>(*returned.left_out)];
    else write_event(with_links, happening, returned, out);
    counts_.closed_on_death += returned.closed_on_death && !returned.left_out ? 1 : 0;
  }
  const bool lived = who.facts.died == story::no_day || who.facts.died >= story::day_of(options_.period.from);
  if (who.client == story::ClientType::unpaid_carer_known_by_association && lived) {
    ++counts_.carers_without_event;
    if (options_.told) options_.told({who.id, who.reference, "", std::nullopt, options_.period.from, who.team, who.worker, who.team, who.worker});
    write_row(with_links, with_links.cells, cld::Event::unknown, out);
  }
  counts_.people += counts_.rows > before ? 1 : 0;
}

void ReturnRows::write_event(const Who& who, const Happening& happening, const Returned& returned, std::string& out) {
  Cells cells = who.cells;
  cells[Column::event_type] = words_.words(Column::event_type, code_of(happening.event.type));
  cells[Column::reference] = happening.reference;
  cells[Column::start] = iso(returned.event.start);
  cells[Column::end] = iso(returned.event.end);
  cells[Column::description] = description_of(happening, words_.conversation());
  for (const auto& [column, words] : happening.cells) cells[column] = words;
  if (happening.event.outcome != returned.event.outcome) cells[Column::outcome] = words_.words(Column::outcome, "continuation");
  if (options_.told)
    options_.told({who.id, who.reference, happening.reference, happening.event.type, story::date_of(happening.event.start), happening.team, happening.worker, who.team, who.worker});
  write_row(who, cells, event_of(happening.event.type), out);
}

void ReturnRows::write_row(const Who& who, Cells& cells, cld::Event event, std::string& out) {
  cld::RowFacts facts;
  facts.client = client_of(who.client);
  facts.event = event;
  facts.learning_disability = who.learning_disability;
  facts.died = who.facts.died != story::no_day;
  words_.fit(cells, facts);
  for (std::size_t i = 0; i < columns; ++i) {
    if (i > 0) out += ',';
    if (!cells.texts[i].empty()) out += csv_cell(cells.texts[i]);
  }
  out += '\n';
  ++counts_.rows;
}

}  // namespace stepwise::cld_export
