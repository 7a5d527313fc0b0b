// SPDX-License-Identifier: Apache-2.0
#include "store/dump.hpp"

#include <fmt/format.h>

#include <charconv>
#include <iterator>

#include "base/text.hpp"
#include "store/audit.hpp"

namespace stepwise::store {
namespace {

constexpr std::size_t longest_value = std::size_t{1} << 30;

tl::unexpected<Fault> not_a_row() { return fail(FaultKind::invalid, "The backup is damaged: a row cannot be read. Use another backup."); }

/// The characters up to a mark, which is taken too.
std::optional<std::string> until(std::istream& in, char mark) {
  std::string out;
  for (char c; in.get(c);) {
    if (c == mark) return out;
    if (out.size() > 40) return std::nullopt;
    out += c;
  }
  return std::nullopt;
}

std::optional<Value> text_value(std::istream& in) {
  const auto length = until(in, ':');
  const auto size = length ? parse_number(*length) : std::nullopt;
  if (!size || *size < 0 || static_cast<std::size_t>(*size) > longest_value) return std::nullopt;
  std::string text(static_cast<std::size_t>(*size), '\0');
  if (!in.read(text.data(), *size) || in.get() != ',') return std::nullopt;
  return Value{std::move(text)};
}

std::optional<Value> value(std::istream& in) {
  switch (in.get()) {
    case 't': return text_value(in);
    case '~': return in.get() == ',' ? std::optional<Value>{Value{}} : std::nullopt;
    case 'i': {
      const auto digits = until(in, ',');
      const auto number = digits ? parse_number(*digits) : std::nullopt;
      return number ? std::optional<Value>{*number} : std::nullopt;
    }
    case 'r': {
      const auto digits = until(in, ',');
      double number = 0;
      if (!digits || std::from_chars(digits->data(), digits->data() + digits->size(), number).ec != std::errc{}) return std::nullopt;
      return Value{number};
    }
    default: return std::nullopt;
  }
}

}  // namespace

std::string dumped(std::span<const Value> values) {
  std::string out;
  const auto to = std::back_inserter(out);
  for (const Value& each : values) {
    if (const auto* integer = std::get_if<std::int64_t>(&each)) fmt::format_to(to, "i{},", *integer);
    else if (const auto* real = std::get_if<double>(&each)) fmt::format_to(to, "r{},", *real);
    else if (const auto* text = std::get_if<std::string>(&each)) fmt::format_to(to, "t{}:{},", text->size(), *text);
    else out += "~,";
  }
  return out += '\n';
}

Result<std::optional<std::vector<Value>>> read_dumped(std::istream& in, std::size_t columns) {
  if (in.peek() == std::istream::traits_type::eof()) return std::optional<std::vector<Value>>{};
  std::vector<Value> out;
  while (out.size() < columns) {
    auto next = value(in);
    if (!next) return not_a_row();
    out.push_back(std::move(*next));
  }
  if (in.get() != '\n') return not_a_row();
  return std::optional{std::move(out)};
}

void Contents::add(std::string_view row) {
  thread_local Digest digest;
  digest.add(row);
  const std::string text = digest.hex_digest();
  for (std::size_t lane = 0; lane < sum_.size(); ++lane) {
    std::uint64_t number = 0;
    std::from_chars(text.data() + lane * 16, text.data() + lane * 16 + 16, number, 16);
    sum_[lane] += number;
  }
  ++rows_;
}

std::string Contents::digest() const { return fmt::format("{:016x}{:016x}{:016x}{:016x}", sum_[0], sum_[1], sum_[2], sum_[3]); }

}  // namespace stepwise::store
