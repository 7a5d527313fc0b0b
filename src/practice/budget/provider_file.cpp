// SPDX-License-Identifier: Apache-2.0
#include "practice/budget/provider_file.hpp"

#include <algorithm>
#include <array>

#include "base/csv.hpp"
#include "base/text.hpp"

namespace stepwise::budget {
namespace {

constexpr std::array<std::string_view, 5> names{"date", "amount", "what", "outcome", "kind"};
constexpr std::size_t absent = static_cast<std::size_t>(-1), longest_words = 300;

/// Reads the lines under a header.
class Lines {
 public:
  Lines(ProviderFile& file, std::span<const std::string> outcomes, std::span<const std::string> words, Date today) : file_{file}, outcomes_{outcomes}, words_{words}, today_{today} {}

  bool header(std::span<const std::string> cells) {
    for (std::size_t i = 0; i < cells.size(); ++i)
      for (std::size_t known = 0; known < names.size(); ++known)
        if (equals_ignoring_case(trim(cells[i]), names[known])) columns_[known] = i;
    return std::ranges::all_of(std::span{columns_}.first(4), [](std::size_t column) { return column != absent; });
  }

  void row(std::size_t number, std::span<const std::string> cells) {
    const auto day = Date::parse(cell(cells, 0));
    const auto pence = signed_pence(cell(cells, 1));
    const std::string what = cell(cells, 2).substr(0, longest_words);
    const bool fee = equals_ignoring_case(cell(cells, 4), "fee");
    const auto outcome = outcome_of(cell(cells, 3));
    if (!day) return refuse(number, t("Write the date like 21/11/2026"));
    if (*day > today_) return refuse(number, t("The date has not come yet"));
    if (!pence || *pence <= 0) return refuse(number, t("Write the amount above nought, like 12.50"));
    if (what.empty()) return refuse(number, t("Write what it was"));
    if (!fee && !outcome) return refuse(number, t("Write the number of the outcome, from 1 to {0}", outcomes_.size()));
    const EntryKind kind = fee ? EntryKind::fee : EntryKind::spend;
    Entry entry{.kind = kind, .on = *day, .pence = *pence, .words = what, .source = "provider"};
    std::tie(entry.from, entry.to) = pockets_of(kind, fee ? "" : *outcome, "", false);
    entry.source_key = "provider|" + keys_.next(*day, *pence, what + " " + (fee ? "fee" : *outcome));
    file_.entries.push_back(std::move(entry));
  }

 private:
  std::string cell(std::span<const std::string> cells, std::size_t known) const {
    return columns_[known] < cells.size() ? std::string{trim(cells[columns_[known]])} : std::string{};
  }
  void refuse(std::size_t number, std::string_view sentence) { file_.refused.push_back({number, std::string{sentence}}); }
  std::optional<std::string> outcome_of(const std::string& typed) const {
    const auto number = parse_number(typed);
    if (number && *number >= 1 && *number <= static_cast<std::int64_t>(outcomes_.size())) return outcomes_[static_cast<std::size_t>(*number - 1)];
    for (std::size_t i = 0; i < words_.size(); ++i)
      if (!typed.empty() && fold_for_matching(words_[i]) == fold_for_matching(typed)) return outcomes_[i];
    return std::nullopt;
  }

  ProviderFile& file_;
  std::span<const std::string> outcomes_, words_;
  Date today_;
  std::array<std::size_t, names.size()> columns_{absent, absent, absent, absent, absent};
  LineKeys keys_;
};

}  // namespace

Result<ProviderFile> read_provider_file(std::string_view bytes, std::span<const std::string> outcomes, std::span<const std::string> outcome_words, Date today) {
  const auto text = text_of_file(bytes);
  if (!text) return tl::unexpected{text.error()};
  ProviderFile file;
  Lines lines{file, outcomes, outcome_words, today};
  bool has_header = false;
  std::size_t count = 0;
  const auto read = read_csv(*text, [&](std::size_t number, std::span<const std::string> cells) {
    if (count++ == 0) has_header = lines.header(cells);
    else if (has_header && count <= most_bank_lines + 1) lines.row(number, cells);
  });
  if (!read) return tl::unexpected{read.error()};
  if (!has_header) return fail(FaultKind::invalid, t("The first line must name the columns: date, amount, what, outcome"));
  if (count > most_bank_lines + 1) return fail(FaultKind::invalid, t("A file may have {0} lines. Send it in parts", most_bank_lines));
  if (count == 1) return fail(FaultKind::invalid, t("The file has no lines under its first. Add what was spent and choose it again"));
  return file;
}

}  // namespace stepwise::budget
