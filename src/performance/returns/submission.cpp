// SPDX-License-Identifier: Apache-2.0
#include "performance/returns/submission.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "language/language.hpp"

namespace stepwise::returns {
namespace {

constexpr std::size_t shortest_reason = 5, longest_reason = 500;

}  // namespace

std::string write_spans(const std::vector<Span>& spans) {
  std::string out;
  for (const Span& span : spans) out += (out.empty() ? "" : " ") + span.from.iso() + "/" + span.to.iso();
  return out;
}

std::vector<Span> read_spans(std::string_view text) {
  std::vector<Span> spans;
  for (const auto piece : split(text, ' ')) {
    const auto slash = piece.find('/');
    if (slash == std::string_view::npos) continue;
    const auto from = Date::parse_iso(piece.substr(0, slash)), to = Date::parse_iso(piece.substr(slash + 1));
    if (from && to) spans.push_back({*from, *to});
  }
  return spans;
}

std::vector<Span> joined(std::vector<Span> spans) {
  std::ranges::sort(spans);
  std::vector<Span> out;
  for (const Span& span : spans) {
    if (out.empty() || out.back().to + 1 < span.from) out.push_back(span);
    else out.back().to = std::max(out.back().to, span.to);
  }
  return out;
}

std::optional<std::string> reason_problem(std::string_view reason) {
  const auto given = trim(reason);
  if (given.empty()) return t("Say why it should not count");
  if (given.size() < shortest_reason) return t("Say why in at least {0} letters", shortest_reason);
  if (given.size() > longest_reason) return t("Say why in at most {0} characters", longest_reason);
  return std::nullopt;
}

}  // namespace stepwise::returns
