// SPDX-License-Identifier: Apache-2.0
#include "practice/budget/bank_file.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "base/csv.hpp"
#include "base/money.hpp"
#include "base/text.hpp"
#include "language/language.hpp"

namespace stepwise::budget {
namespace {

constexpr std::size_t header_within = 12, absent = static_cast<std::size_t>(-1), longest_words = 300;
constexpr int oldest_years = 7;

/// The places of a shape's columns in a file.
struct Columns {
  std::size_t day = absent, words = absent, amount = absent, money_in = absent, money_out = absent;
};

/// The place of the column with one of some names, the first name before the next.
std::size_t place_of(std::span<const std::string> cells, std::string_view names) {
  for (const auto name : split(names, '|'))
    for (std::size_t i = 0; i < cells.size(); ++i)
      if (!name.empty() && equals_ignoring_case(trim(cells[i]), name)) return i;
  return absent;
}

std::optional<Columns> columns_in(const CodeList& shapes, const std::string& shape, std::span<const std::string> cells) {
  Columns columns;
  const auto place = [&](std::string_view column, std::size_t& into) {
    const std::string names = shapes.value(shape, column);
    into = place_of(cells, names);
    return names.empty() || into != absent;
  };
  const bool all = place("day", columns.day) && place("words", columns.words) && place("amount", columns.amount) && place("money_in", columns.money_in) &&
                   place("money_out", columns.money_out);
  if (!all) return std::nullopt;
  return columns;
}

std::optional<Date> day_from(std::string_view text, std::string_view order) {
  constexpr std::size_t long_day = 10;
  const auto typed = trim(text).substr(0, trim(text).find_first_of(" T") == long_day ? long_day : std::string_view::npos);
  if (order != "mdy") return Date::parse(typed);
  std::string swapped{typed};
  std::ranges::replace(swapped, '-', '/');
  const auto parts = split(swapped, '/');
  if (parts.size() != 3) return std::nullopt;
  return Date::parse(std::string{parts[1]} + "/" + std::string{parts[0]} + "/" + std::string{parts[2]});
}

/// Reads the lines of one shape.
class Lines {
 public:
  Lines(BankFile& file, const CodeList& shapes, Date today) : file_{file}, shapes_{shapes}, today_{today} {}

  bool found_header() const { return columns_.has_value(); }
  void row(std::size_t number, std::span<const std::string> cells) {
    if (columns_) return line(number, cells);
    if (++before_header_ <= header_within) columns_ = columns_in(shapes_, file_.shape, cells);
  }

 private:
  static std::string cell(std::span<const std::string> cells, std::size_t at) { return at < cells.size() ? std::string{trim(cells[at])} : std::string{}; }
  void refuse(std::size_t number, std::string_view sentence) { file_.refused.push_back({number, std::string{sentence}}); }

  /// A line like "balance brought forward" pays nothing in or out.
  bool pays_nothing(std::span<const std::string> cells) const {
    return std::ranges::all_of(std::array{columns_->amount, columns_->money_in, columns_->money_out}, [&](std::size_t at) { return cell(cells, at).empty(); });
  }

  std::optional<std::int64_t> pence_in(std::span<const std::string> cells) const {
    if (columns_->amount != absent) {
      const auto pence = signed_pence(cell(cells, columns_->amount));
      if (!pence) return std::nullopt;
      return shapes_.value(file_.shape, "out_is") == "positive" ? -*pence : *pence;
    }
    const std::string in = cell(cells, columns_->money_in), out = cell(cells, columns_->money_out);
    if (!in.empty() && signed_pence(in).value_or(0) != 0) return signed_pence(in);
    const auto pence = signed_pence(out);
    if (!pence) return std::nullopt;
    return -std::abs(*pence);
  }

  void line(std::size_t number, std::span<const std::string> cells) {
    if (pays_nothing(cells)) return;
    const std::string words = cell(cells, columns_->words).substr(0, longest_words);
    const auto day = day_from(cell(cells, columns_->day), shapes_.value(file_.shape, "day_order"));
    const auto pence = pence_in(cells);
    if (!day) return refuse(number, t("The day of this line cannot be read. Write it as this bank does in its other lines"));
    if (*day > today_) return refuse(number, t("The day of this line has not come yet"));
    if (*day < today_.add_years(-oldest_years)) return refuse(number, t("This line is more than {0} years old", oldest_years));
    if (!pence) return refuse(number, t("The amount of this line cannot be read. Write it like 12.50"));
    if (*pence == 0) return;
    file_.lines.push_back({number, *day, *pence, words, keys_.next(*day, *pence, words)});
  }

  BankFile& file_;
  const CodeList& shapes_;
  Date today_;
  std::optional<Columns> columns_;
  std::size_t before_header_ = 0;
  LineKeys keys_;
};

struct Found {
  std::string shape;
  char separator = ',';
};

/// The first shape whose column names stand at the top of a file. A spreadsheet may have parted its cells in another way than the
/// bank did.
std::optional<Found> shape_of(std::string_view text, const CodeList& shapes, Date today) {
  std::size_t end = 0;
  for (std::size_t line = 0; line < header_within && end < text.size(); ++line) end = std::min(text.find('\n', end), text.size() - 1) + 1;
  const std::string_view top = text.substr(0, end);
  for (const auto& shape : shapes.items()) {
    const std::string own = shapes.value(shape.code, "separator");
    for (const char separator : std::string{own} + ",;\t") {
      BankFile file{.shape = shape.code, .lines = {}, .refused = {}};
      Lines lines{file, shapes, today};
      (void)read_csv(top, [&](std::size_t number, std::span<const std::string> cells) { lines.row(number, cells); }, separator);
      if (lines.found_header()) return Found{shape.code, separator};
    }
  }
  return std::nullopt;
}

/// What Windows writes in the bytes 0x80 to 0x9F.
constexpr std::array<char32_t, 32> windows{0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD,
                                           0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};

void add_utf8(std::string& out, char32_t code) {
  if (code < 0x80) out += static_cast<char>(code);
  else if (code < 0x800) (out += static_cast<char>(0xC0 | (code >> 6))) += static_cast<char>(0x80 | (code & 0x3F));
  else ((out += static_cast<char>(0xE0 | (code >> 12))) += static_cast<char>(0x80 | ((code >> 6) & 0x3F))) += static_cast<char>(0x80 | (code & 0x3F));
}

}  // namespace

std::string LineKeys::next(Date on, std::int64_t pence, std::string_view words) {
  const std::string same = on.iso() + "|" + std::to_string(pence) + "|" + fold_for_matching(words);
  return same + "|" + std::to_string(++seen_[same]);
}

Result<std::string> text_of_file(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF") || bytes.find('\0') != std::string_view::npos)
    return fail(FaultKind::invalid, t("This is not a CSV file. Save it as CSV (UTF-8) and choose it again"));
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  if (is_clean_utf8(bytes)) return std::string{bytes};
  std::string out;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    add_utf8(out, byte >= 0x80 && byte < 0xA0 ? windows.at(byte - 0x80) : byte);
  }
  return clean_utf8(out);
}

Result<BankFile> read_bank_file(std::string_view bytes, const CodeList& shapes, Date today) {
  const auto text = text_of_file(bytes);
  if (!text) return tl::unexpected{text.error()};
  const auto found = shape_of(*text, shapes, today);
  if (!found) return fail(FaultKind::invalid, t("The names of its columns are those of no bank we know. Enter the lines by hand, and tell whoever looks after this service which bank it is"));
  BankFile file{.shape = found->shape, .lines = {}, .refused = {}};
  Lines lines{file, shapes, today};
  if (const auto read = read_csv(*text, [&](std::size_t number, std::span<const std::string> cells) { lines.row(number, cells); }, found->separator); !read) return tl::unexpected{read.error()};
  if (file.lines.size() + file.refused.size() > most_bank_lines) return fail(FaultKind::invalid, t("A file may have {0} lines. Send it in parts", most_bank_lines));
  if (file.lines.empty() && file.refused.empty()) return fail(FaultKind::invalid, t("The file has no payments under its first line"));
  return file;
}

std::optional<std::int64_t> signed_pence(std::string_view text) {
  std::string typed{trim(text)};
  bool out = false;
  const auto take_end = [&](std::string_view end) {
    if (typed.size() <= end.size() || !equals_ignoring_case(std::string_view{typed}.substr(typed.size() - end.size()), end)) return false;
    typed = std::string{trim(std::string_view{typed}.substr(0, typed.size() - end.size()))};
    return true;
  };
  if (take_end("DR") || take_end("DB")) out = true;
  else take_end("CR");
  if (typed.size() > 2 && typed.front() == '(' && typed.back() == ')') {
    typed = typed.substr(1, typed.size() - 2);
    out = true;
  }
  constexpr std::string_view minus_sign = "\xE2\x88\x92";
  if (typed.starts_with(minus_sign)) typed.replace(0, minus_sign.size(), "-");
  if (typed.starts_with("£-")) typed = "-£" + typed.substr(std::string_view{"£-"}.size());
  if (!typed.empty() && (typed.front() == '-' || typed.front() == '+')) {
    if (typed.front() == '-') out = !out;
    typed.erase(0, 1);
  }
  constexpr std::size_t pence_and_comma = 3;
  if (typed.size() > pence_and_comma && typed[typed.size() - pence_and_comma] == ',') {
    std::erase(typed, '.');
    typed[typed.size() - pence_and_comma] = '.';
  }
  const auto money = Money::parse(trim(typed));
  if (!money) return std::nullopt;
  return out ? -money->pence : money->pence;
}

std::string payee_of(std::string_view words) {
  std::string out;
  const std::string folded = fold_for_matching(words);
  for (const auto word : split(folded, ' '))
    if (!word.empty() && word.find_first_of("0123456789") == std::string_view::npos) out += (out.empty() ? "" : " ") + std::string{word};
  return out;
}

}  // namespace stepwise::budget
