// SPDX-License-Identifier: Apache-2.0
#include "performance/catalogue/commands.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>
#include <set>

#include "base/share.hpp"
#include "base/text.hpp"
#include "performance/catalogue/about.hpp"
#include "performance/catalogue/open_source.hpp"
#include "performance/catalogue/print.hpp"
#include "performance/catalogue/rates.hpp"
#include "performance/population/population_store.hpp"
#include "performance/story/record.hpp"
#include "sql/catalogue.hpp"
#include "store/settings.hpp"

namespace stepwise::catalogue {
namespace {

constexpr const char* one_in_json = "Ask for one measure at a time in JSON.";

/// The age bands that any of the measures is told apart by.
std::vector<std::string> age_bands_of(const std::vector<About>& measures) {
  std::vector<std::string> labels;
  for (std::size_t i = 0; i < engine::age_bands; ++i) {
    const auto band = static_cast<engine::AgeBand>(i);
    if (std::ranges::any_of(measures, [&](const About& about) { return engine::is_band_of(band, about.measure->ages); })) labels.emplace_back(engine::age_band_label(band));
  }
  return labels;
}

std::string joined(const std::vector<std::string>& words) { return fmt::format("{}", fmt::join(words, ", ")); }

Result<std::vector<About>> measures_asked(const Catalogue& catalogue, const std::string& id) {
  if (id == "all") return catalogue.all();
  if (const About* about = catalogue.find(id)) return std::vector<About>{*about};
  std::string known;
  for (const auto& about : catalogue.all()) known += (known.empty() ? "" : ", ") + about.id;
  return fail(FaultKind::invalid, "There is no measure called " + id + ". There are: " + known + ".");
}

/// A team nobody has, or an age band the measure has not, would count nothing and look like nought.
Result<void> check_only(const engine::Only& only, const std::vector<About>& measures, const story::Stories& stories) {
  if (const auto bands = age_bands_of(measures); only.age && std::ranges::find(bands, *only.age) == bands.end())
    return fail(FaultKind::invalid, "There is no age band called '" + *only.age + "' here. There are: " + joined(bands) + ".");
  if (!only.team) return {};
  std::set<std::string> teams{"No team"};
  for (const auto& council : stories.councils)
    for (const auto& team : council.teams)
      if (!team.empty()) teams.insert(team);
  if (teams.contains(*only.team)) return {};
  return fail(FaultKind::invalid, "There is no team called '" + *only.team + "'. There are: " + joined({teams.begin(), teams.end()}) + ".");
}

void print_figures(const About& about, const engine::Figures& figures, const engine::Period& within, const Populations& populations, Format format, bool alone, std::ostream& out) {
  if (format == Format::table) {
    out << about.title << " (" << about.id << ")\n" << about.meaning << "\n";
    const auto total = value_words(figures.kind, figures.total.value);
    out << "Together: " << (total.empty() ? "nothing to count" : total);
    if (figures.kind == engine::Figure::rate)
      out << fmt::format(" ({} of {})", with_commas(figures.total.numerator), with_commas(figures.total.denominator));
    if (figures.kind == engine::Figure::median_days) out << fmt::format(" (middle of {} waits)", with_commas(figures.total.denominator));
    const auto rate = rate_words(about, figures, within, populations);
    out << (rate.empty() ? "" : "\n") << rate << "\n\n";
  } else if (!alone) {
    out << (format == Format::csv ? about.id + "\n" : "");
  }
  Grid grid = grid_of(figures);
  add_rates(grid, about, figures, within, populations);
  print_grid(grid, format, out);
  if (!alone) out << "\n";
}

/// The populations given, else those kept in the record; and which councils the stories are of.
struct Peopled {
  std::vector<population::Estimate> estimates;
  Populations populations;
};
Peopled peopled(const RunArguments& arguments, const story::Stories& stories) {
  Peopled out{arguments.populations, {}};
  std::string own;
  if (arguments.source.store != nullptr) {
    const auto tx = arguments.source.store->read();
    if (out.estimates.empty()) out.estimates = population::estimates(*tx);
    own = store::setting(*tx, "council.la_code");
  }
  for (const auto& council : stories.councils) out.populations.councils.push_back(council.code.empty() ? own : council.code);
  return out;
}

/// Drops the months or quarters before the first with anything in it: services may have begun years before the rest.
void drop_time_before_anything(engine::Figures& figures) {
  const auto time = std::ranges::find_if(figures.by, [](engine::By by) { return by == engine::By::month || by == engine::By::quarter; });
  if (time == figures.by.end()) return;
  const auto key = static_cast<std::size_t>(time - figures.by.begin());
  std::optional<std::string> first;
  for (const auto& row : figures.rows)
    if (row.denominator > 0 && (!first || row.keys[key] < *first)) first = row.keys[key];
  if (first) std::erase_if(figures.rows, [&](const engine::Row& row) { return row.keys[key] < *first; });
}

}  // namespace

Result<void> check_words(const std::string& measure, Format format, std::optional<Date> from, std::optional<Date> to) {
  const auto catalogue = Catalogue::load();
  if (!catalogue) return tl::unexpected<Fault>{catalogue.error()};
  const auto asked = measures_asked(*catalogue, measure);
  if (!asked) return tl::unexpected<Fault>{asked.error()};
  if (asked->size() > 1 && format == Format::json) return fail(FaultKind::invalid, one_in_json);
  if (const auto period = period_asked(from, to, {0, static_cast<story::Day>(story::no_day - 1)}); !period) return tl::unexpected<Fault>{period.error()};
  return {};
}

Result<void> run_measure(const RunArguments& arguments, std::ostream& out, std::ostream& notes) {
  const auto catalogue = Catalogue::load();
  if (!catalogue) return tl::unexpected<Fault>{catalogue.error()};
  const auto asked = measures_asked(*catalogue, arguments.measure);
  if (!asked) return tl::unexpected<Fault>{asked.error()};
  if (asked->size() > 1 && arguments.format == Format::json) return fail(FaultKind::invalid, one_in_json);
  const auto splits = engine::splits_for(arguments.by, arguments.only);
  if (!splits) return tl::unexpected<Fault>{splits.error()};
  const auto opened = open_source(arguments.source, arguments.today, notes);
  if (!opened) return tl::unexpected<Fault>{opened.error()};
  const auto period = period_asked(arguments.from, arguments.to, opened->span);
  if (!period) return tl::unexpected<Fault>{period.error()};
  if (const auto known = check_only(arguments.only, *asked, opened->stories); !known) return known;
  Peopled people = peopled(arguments, opened->stories);
  people.populations.estimates = people.estimates;
  std::vector<const engine::Measure*> measures;
  for (const auto& about : *asked) measures.push_back(about.measure);
  const auto counts = engine::count_all(opened->stories, measures, *period, *splits, arguments.source.threads);
  for (std::size_t i = 0; i < asked->size(); ++i) {
    const About& about = (*asked)[i];
    const bool counts_people = about.measure->timing == engine::Timing::at_month_end;
    const engine::Period within{period->from, counts_people ? std::max(period->from, std::min(period->to, story::day_of(opened->as_at))) : period->to};
    auto figures = engine::figures(counts, i, {arguments.by, arguments.only, within, opened->as_at - about.settles_after_days});
    if (!arguments.from) drop_time_before_anything(figures);
    print_figures(about, figures, within, people.populations, arguments.format, asked->size() == 1, out);
  }
  return {};
}

namespace {

constexpr const char* no_such_person =
    "No such person in the record. Give the reference that is in the address of their record, or their number in 'stepwise sql'.";
constexpr const char* no_such_identifier =
    "No such person in the file. Give their NHS number as the file has it, or the council's own identifier when the file has no NHS number.";

/// The row number behind a reference; a whole number is taken to be one already.
std::optional<PersonId> person_meant(store::ReadTx& tx, const std::string& said) {
  if (const auto row = tx.one(sql::catalogue::person_by_reference, {{"reference", said}})) return row->id<PersonId>("person_id");
  const auto number = parse_number(said);
  return number && *number > 0 ? std::optional{PersonId{*number}} : std::nullopt;
}

Result<std::vector<engine::Said>> explain_from_record(store::Store& store, const ExplainArguments& arguments, const About& about) {
  const auto reader = story::RecordReader::make();
  if (!reader) return tl::unexpected<Fault>{reader.error()};
  const auto tx = store.read();
  const auto person = person_meant(*tx, arguments.person);
  if (!person) return fail(FaultKind::not_found, no_such_person);
  auto recorded = reader->read_one(*tx, *person);
  if (!recorded) return fail(FaultKind::not_found, no_such_person);
  story::Council council;
  auto events = story::settled_events(*recorded, council);
  story::Shard& shard = council.shards.emplace_back();
  shard.add(0, "", recorded->facts, events, recorded->provisions);
  const auto period = period_asked(arguments.from, arguments.to, {0, static_cast<story::Day>(story::no_day - 1)});
  if (!period) return tl::unexpected<Fault>{period.error()};
  return engine::explain(shard.story(0), council, *about.measure, *period);
}

Result<std::vector<engine::Said>> explain_from_file(const ExplainArguments& arguments, const About& about, std::ostream& notes) {
  const auto opened = open_source(arguments.source, Date{}, notes);
  if (!opened) return tl::unexpected<Fault>{opened.error()};
  const auto period = period_asked(arguments.from, arguments.to, opened->span);
  if (!period) return tl::unexpected<Fault>{period.error()};
  for (const auto& council : opened->stories.councils)
    for (const auto& shard : council.shards)
      for (std::uint32_t person = 0; person < shard.people(); ++person)
        if (shard.person_text(person) == arguments.person) return engine::explain(shard.story(person), council, *about.measure, *period);
  return fail(FaultKind::not_found, no_such_identifier);
}

}  // namespace

Result<void> explain_measure(const ExplainArguments& arguments, std::ostream& out, std::ostream& notes) {
  const auto catalogue = Catalogue::load();
  if (!catalogue) return tl::unexpected<Fault>{catalogue.error()};
  const auto asked = measures_asked(*catalogue, arguments.measure);
  if (!asked) return tl::unexpected<Fault>{asked.error()};
  if (asked->size() > 1 && arguments.format == Format::json) return fail(FaultKind::invalid, one_in_json);
  const auto codings = story::Codings::load();
  if (!codings) return tl::unexpected<Fault>{codings.error()};
  if (!arguments.source.cld && arguments.source.store == nullptr) return fail(FaultKind::invalid, "Say where the events are: a file with --cld, or a record.");
  for (const About& about : *asked) {
    const auto said = arguments.source.cld ? explain_from_file(arguments, about, notes) : explain_from_record(*arguments.source.store, arguments, about);
    if (!said) return tl::unexpected<Fault>{said.error()};
    if (arguments.format == Format::table) out << about.title << " (" << about.id << ")\n\n";
    print_grid(grid_of(*said, *codings), arguments.format, out);
    if (asked->size() > 1) out << "\n";
  }
  return {};
}

namespace {

const char* computable_word(Computable computable) {
  if (computable == Computable::record) return "no: the record only";
  return computable == Computable::fully ? "fully" : "partly";
}

}  // namespace

Result<void> list_measures(Format format, std::ostream& out) {
  const auto catalogue = Catalogue::load();
  if (!catalogue) return tl::unexpected<Fault>{catalogue.error()};
  Grid grid{{"id", "title", "meaning", "better", "from_cld", "source"}, std::vector<bool>(6, false), {}};
  for (const auto& about : catalogue->all()) {
    const char* better = about.direction == Direction::up ? "higher" : about.direction == Direction::down ? "lower" : "neither";
    grid.rows.push_back({about.id, about.title, about.meaning, better, computable_word(about.computable), about.source});
  }
  print_grid(grid, format, out);
  return {};
}

Result<void> run_sql(const SqlArguments& arguments, std::ostream& out, std::ostream& notes) {
  std::string text = arguments.sql;
  if (arguments.file) {
    auto read = read_file(*arguments.file);
    if (!read) return tl::unexpected<Fault>{read.error()};
    text = std::move(*read);
  }
  while (!text.empty() && (text.back() == ';' || text.back() == '\n' || text.back() == ' ')) text.pop_back();
  if (text.empty()) return fail(FaultKind::invalid, "Give the SQL to run, or a file of it with --file.");
  auto duck = Duck::open(arguments.source.threads);
  if (!duck) return tl::unexpected<Fault>{duck.error()};
  const auto codings = story::Codings::load();
  if (!codings) return tl::unexpected<Fault>{codings.error()};
  const auto opened = open_source(arguments.source, arguments.today, notes);
  if (!opened) return tl::unexpected<Fault>{opened.error()};
  if (auto taken = (*duck)->take(opened->stories, *codings); !taken) return taken;
  if (arguments.parquet) {
    std::string path = arguments.parquet->string();
    for (std::size_t at = path.find('\''); at != std::string::npos; at = path.find('\'', at + 2)) path.insert(at, "'");
    if (auto written = (*duck)->run("copy (" + text + "\n) to '" + path + "' (format parquet)"); !written) return written;
    notes << "Written to " << arguments.parquet->string() << ".\n";
    return {};
  }
  const auto grid = (*duck)->query(text);
  if (!grid) return tl::unexpected<Fault>{grid.error()};
  print_grid(*grid, arguments.format, out);
  return {};
}

}  // namespace stepwise::catalogue
