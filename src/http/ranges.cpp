// SPDX-License-Identifier: Apache-2.0
#include "http/ranges.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>

#include "base/text.hpp"

namespace stepwise::http {
namespace {

/// Digits only; a number too large to hold counts as the largest.
std::optional<std::uint64_t> whole_number(std::string_view text) {
  if (text.empty() || !std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; }))
    return std::nullopt;
  std::uint64_t value{};
  const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc{} ? value : UINT64_MAX;
}

double weight_of(std::string_view parameters) {
  for (const auto piece : split(parameters, ';')) {
    const auto text = trim(piece);
    if (text.size() > 2 && (text[0] == 'q' || text[0] == 'Q') && text[1] == '=')
      return parse_decimal(trim(text.substr(2))).value_or(0);
  }
  return 1;
}

}  // namespace

Range parse_range(std::string_view header, std::uint64_t size) {
  if (!equals_ignoring_case(header.substr(0, 6), "bytes=")) return {};
  const auto spec = trim(header.substr(6));
  const auto dash = spec.find('-');
  if (dash == std::string_view::npos || spec.find(',') != std::string_view::npos) return {};
  const auto first_text = trim(spec.substr(0, dash)), last_text = trim(spec.substr(dash + 1));
  const auto first = whole_number(first_text), last = whole_number(last_text);
  if (first_text.empty()) {
    if (!last) return {};
    if (*last == 0 || size == 0) return {Range::Kind::outside, 0, 0};
    const auto length = std::min(*last, size);
    return {Range::Kind::part, size - length, length};
  }
  if (!first || (!last_text.empty() && !last) || (last && *last < *first)) return {};
  if (*first >= size) return {Range::Kind::outside, 0, 0};
  const auto stop = std::min(last.value_or(size - 1), size - 1);
  return {Range::Kind::part, *first, stop - *first + 1};
}

void answer_range(Response& response, const std::shared_ptr<const std::string>& bytes, const Range& range) {
  if (range.kind == Range::Kind::whole) {
    response.body.emplace_back(bytes);
  } else if (range.kind == Range::Kind::part) {
    response.status = 206;
    response.headers.emplace_back(
        "Content-Range",
        fmt::format("bytes {}-{}/{}", range.first, range.first + range.length - 1, bytes->size()));
    response.body.emplace_back(bytes->substr(range.first, range.length));
  } else {
    response.status = 416;
    response.headers.emplace_back("Content-Range", fmt::format("bytes */{}", bytes->size()));
  }
}

bool accepts_coding(std::string_view header, std::string_view coding) {
  std::optional<double> any;
  for (const auto piece : split(header, ',')) {
    const auto name = trim(piece.substr(0, piece.find(';')));
    const auto weight = weight_of(piece.substr(std::min(piece.size(), name.size())));
    if (equals_ignoring_case(name, coding)) return weight > 0;
    if (name == "*") any = weight;
  }
  return any.value_or(0) > 0;
}

bool names_tag(std::string_view header, std::string_view tag) {
  const auto strong = [](std::string_view text) { return text.starts_with("W/") ? text.substr(2) : text; };
  if (trim(header) == "*") return true;
  for (const auto piece : split(header, ','))
    if (!trim(piece).empty() && strong(trim(piece)) == strong(tag)) return true;
  return false;
}

}  // namespace stepwise::http
