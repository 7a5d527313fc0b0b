// SPDX-License-Identifier: Apache-2.0
#include "performance/hospital/spells.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <set>

#include "base/csv.hpp"
#include "base/share.hpp"
#include "base/text.hpp"
#include "performance/hospital/codes.hpp"

namespace stepwise::hospital {
namespace {

enum class Column : std::uint8_t {
  nhs_number, admission, discharge, admission_method, discharge_method, discharge_destination, treatment_function, management_type,
  last_episode, home_la_code, counted, spell, born, gender,
};
constexpr std::array<std::string_view, 14> column_names{"nhs_number", "admission", "discharge", "admission_method", "discharge_method",
    "discharge_destination", "treatment_function", "management_type", "last_episode", "home_la_code", "counted", "spell", "born", "gender"};

constexpr const char* no_number = "The NHS number is blank or not ten digits";
constexpr const char* no_admission = "The admission date is blank or not a date";
constexpr const char* bad_discharge = "The discharge date is not a date";
constexpr const char* reversed = "The discharge is before the admission";
constexpr const char* wrong_cells = "The row has not as many cells as the header";

/// Where each column is in a file; -1 where it is not.
struct Layout {
  std::array<int, column_names.size()> at{};
  std::size_t cells = 0;
  bool has(Column column) const { return at[static_cast<std::size_t>(column)] >= 0; }
};

Result<Layout> layout_of(std::span<const std::string> heads, Report& report) {
  const auto names = read_shared("lists/hospital_column.csv");
  if (!names) return tl::unexpected<Fault>{names.error()};
  Layout layout;
  layout.at.fill(-1);
  layout.cells = heads.size();
  std::string needed;
  bool says_itself = false;
  (void)read_csv(*names, [&](std::size_t line, std::span<const std::string> cells) {
    const auto column = std::ranges::find(column_names, cells[0]);
    if (line == 1 || column == column_names.end() || cells.size() < 3) return;
    auto& at = layout.at[static_cast<std::size_t>(column - column_names.begin())];
    for (const auto name : split(cells[2], '|'))
      for (std::size_t i = 0; i < heads.size(); ++i)
        if (at < 0 && story::plain_key(heads[i]) == story::plain_key(name)) at = static_cast<int>(i);
    says_itself = says_itself || (at >= 0 && cells[0] == "counted");
    if (at >= 0 || cells[0] == "counted") return;
    report.missing_columns.push_back(cells[0]);
    if (cells[1] == "yes") needed += (needed.empty() ? "" : ", ") + cells[0];
  });
  if (says_itself) report.missing_columns.clear();
  if (needed.empty()) return layout;
  return fail(FaultKind::invalid, "The file of hospital stays has no column for: " + needed + ". Its first row has to name them; docs/how-to/figures.md lists the names.");
}

std::optional<Date> month_or_day(std::string_view text) {
  if (const auto day = Date::parse(text)) return day;
  return Date::parse_iso(std::string{text} + "-01");
}

class Reader {
 public:
  Reader(const SpellCodes& codes, const story::Coding& gender) : codes_{codes}, gender_{gender} {}

  Result<Spells> read(std::string_view text) {
    Spells out;
    Result<void> sound;
    const auto read = read_csv(text, [&](std::size_t line, std::span<const std::string> cells) {
      if (!sound) return;
      if (line == 1) {
        auto layout = layout_of(cells, out.report);
        if (layout) layout_ = *layout;
        else sound = tl::unexpected<Fault>{layout.error()};
        return;
      }
      ++out.report.rows;
      take(line, cells, out);
    });
    if (!read) return tl::unexpected<Fault>{read.error()};
    if (!sound) return tl::unexpected<Fault>{sound.error()};
    if (layout_.cells == 0) return fail(FaultKind::invalid, "The file of hospital stays is empty. Export it again, with a row for each stay.");
    return out;
  }

 private:
  std::string_view cell(std::span<const std::string> cells, Column column) const {
    const int at = layout_.at[static_cast<std::size_t>(column)];
    if (at < 0) return "";
    const auto text = trim(cells[static_cast<std::size_t>(at)]);
    return text == "NULL" ? std::string_view{} : text;
  }

  void take(std::size_t line, std::span<const std::string> cells, Spells& out) {
    const auto refuse = [&](const char* why) { out.report.refused[why].push_back(line); };
    if (cells.size() != layout_.cells) return refuse(wrong_cells);
    if (layout_.has(Column::last_episode) && cell(cells, Column::last_episode) != "1") {
      ++out.report.not_last_episode;
      return;
    }
    Spell spell;
    spell.nhs_number = nhs_number_of(cell(cells, Column::nhs_number));
    if (spell.nhs_number == 0) return refuse(no_number);
    const auto admission = Date::parse(cell(cells, Column::admission)), discharge = Date::parse(cell(cells, Column::discharge));
    if (!admission || story::day_of(*admission) == story::no_day) return refuse(no_admission);
    if (!discharge && !cell(cells, Column::discharge).empty()) return refuse(bad_discharge);
    if (discharge && *discharge < *admission) return refuse(reversed);
    spell.stay = stay_of(line, *admission, discharge, cells);
    const std::string id{cell(cells, Column::spell)};
    if (!id.empty() && !seen_.insert(id).second) {
      ++out.report.repeated;
      return;
    }
    describe(spell, cells);
    ++out.report.used;
    out.spells.push_back(std::move(spell));
  }

  void describe(Spell& spell, std::span<const std::string> cells) const {
    spell.home = cell(cells, Column::home_la_code);
    if (!spell.home.empty() && spell.home.size() < 3) spell.home.insert(0, 3 - spell.home.size(), '0');
    if (const auto born = month_or_day(cell(cells, Column::born))) spell.birth_month = story::birth_month_of(*born);
    spell.gender = static_cast<story::Gender>(gender_.from_words(cell(cells, Column::gender)));
  }

  story::Event stay_of(std::size_t line, Date admission, std::optional<Date> discharge, std::span<const std::string> cells) const {
    story::Event stay;
    stay.type = story::EventType::hospital;
    stay.client = story::ClientType::service_user;
    stay.record = static_cast<std::uint32_t>(line);
    stay.start = story::day_of(admission);
    stay.end = discharge ? story::day_of(*discharge) : story::no_day;
    const auto discharge_method = cell(cells, Column::discharge_method);
    const bool is_emergency = codes_.names("emergency", Field::management_type, cell(cells, Column::management_type)) &&
                              !discharge_method.empty() && !codes_.names("not_readmission", Field::discharge_method, discharge_method);
    if (is_emergency) stay.flags |= story::Event::stay_emergency;
    if (codes_.names("died", Field::discharge_method, discharge_method)) stay.flags |= story::Event::stay_died;
    if (counts(stay, cells)) stay.flags |= story::Event::stay_counts;
    return stay;
  }

  /// ascof.md 3.2: all of it that the spell itself says, unless the file says it: a record that knows no codes does. A blank code
  /// is in no list, so it does not count.
  bool counts(const story::Event& stay, std::span<const std::string> cells) const {
    static const Date national_data_begin = *Date::from_parts(2023, 4, 1);
    if (stay.is_open() || stay.end <= stay.start || story::date_of(stay.start) < national_data_begin) return false;
    if (const auto said = cell(cells, Column::counted); !said.empty()) return said == "1";
    constexpr std::array<std::pair<Field, Column>, 4> all{{{Field::admission_method, Column::admission_method}, {Field::discharge_method, Column::discharge_method},
        {Field::discharge_destination, Column::discharge_destination}, {Field::treatment_function, Column::treatment_function}}};
    return std::ranges::all_of(all, [&](const auto& one) {
      const auto value = cell(cells, one.second);
      return !value.empty() && !codes_.names("not_counted", one.first, value);
    });
  }

  const SpellCodes& codes_;
  const story::Coding& gender_;
  Layout layout_;
  std::set<std::string, std::less<>> seen_;
};

std::string rows_in_words(const std::vector<std::uint64_t>& rows) {
  constexpr std::size_t told = 5;
  const std::size_t shown = std::min(rows.size(), told);
  const std::vector<std::uint64_t> first(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(shown));
  return fmt::format("{}{}", fmt::join(first, ", "), rows.size() > shown ? " and others" : "");
}

}  // namespace

std::uint64_t nhs_number_of(std::string_view text) {
  constexpr std::size_t digits = 10;
  std::uint64_t number = 0;
  std::size_t seen = 0;
  for (const char c : text) {
    if (c == ' ' || c == '-') continue;
    if (c < '0' || c > '9') return 0;
    number = number * 10 + static_cast<std::uint64_t>(c - '0');
    if (++seen > digits) return 0;
  }
  return seen == digits ? number : 0;
}

std::vector<std::string> Report::notes() const {
  std::vector<std::string> lines;
  lines.push_back(fmt::format("Hospital stays: {} rows, {} used.", with_commas(static_cast<std::int64_t>(rows)), with_commas(static_cast<std::int64_t>(used))));
  if (not_last_episode > 0) lines.push_back(fmt::format("{} rows are not a spell's last episode and were passed over.", not_last_episode));
  if (repeated > 0) lines.push_back(fmt::format("{} rows repeat a spell that came before and were passed over.", repeated));
  for (const auto& [why, at] : refused) lines.push_back(fmt::format("{}: {} {} not used (row {}).", why, at.size(), at.size() == 1 ? "row was" : "rows were", rows_in_words(at)));
  if (!missing_columns.empty()) lines.push_back(fmt::format("The file of hospital stays has no column for {}. Codes that are missing leave a discharge out of ASCOF 2D.", fmt::join(missing_columns, ", ")));
  if (attached + newly_known + of_nobody_here > 0)
    lines.push_back(fmt::format("{} stays are of people in the return, {} of people known from hospital only, {} of nobody in these councils.", attached, newly_known, of_nobody_here));
  return lines;
}

Result<Spells> read_spells(std::string_view text) {
  const auto codes = SpellCodes::load();
  if (!codes) return tl::unexpected<Fault>{codes.error()};
  const auto codings = story::Codings::load();
  if (!codings) return tl::unexpected<Fault>{codings.error()};
  return Reader{*codes, codings->gender}.read(text);
}

Result<Spells> read_spells_file(const std::filesystem::path& path) {
  return read_file(path).and_then([](const std::string& text) { return read_spells(std::string_view{text}); });
}

}  // namespace stepwise::hospital
