// SPDX-License-Identifier: Apache-2.0
#include "language/places.hpp"

namespace stepwise::language {
namespace {

/// The number of the place that begins here, or -1.
int place_at(std::string_view message, std::size_t at) {
  if (at + 2 >= message.size() || message[at] != '{' || message[at + 2] != '}') return -1;
  const char digit = message[at + 1];
  return digit >= '0' && digit <= '9' ? digit - '0' : -1;
}

}  // namespace

std::optional<std::set<std::string>> places_in(std::string_view message) {
  std::set<std::string> places;
  for (std::size_t i = 0; i < message.size(); ++i) {
    if (message[i] == '}') return std::nullopt;
    if (message[i] != '{') continue;
    const auto end = message.find('}', i);
    const bool named = i > 0 && message[i - 1] == '%';
    if (end == std::string_view::npos || (!named && place_at(message, i) < 0)) return std::nullopt;
    places.insert((named ? "%" : "") + std::string{message.substr(i + 1, end - i - 1)});
    i = end;
  }
  return places;
}

std::string fill_places(std::string_view message, std::span<const Argument> arguments, const Formats& formats) {
  std::string out;
  std::size_t room = message.size();
  for (const Argument& argument : arguments) room += argument.is_number() ? 20 : argument.text().size();
  out.reserve(room);
  std::size_t kept = 0;
  for (std::size_t at = message.find('{'); at != std::string_view::npos; at = message.find('{', at + 1)) {
    const int place = place_at(message, at);
    if (place < 0) continue;
    out.append(message.substr(kept, at - kept));
    kept = at + 3;
    if (static_cast<std::size_t>(place) >= arguments.size()) continue;
    const Argument& argument = arguments[static_cast<std::size_t>(place)];
    if (argument.is_number()) write_number(out, argument.number(), formats);
    else out.append(argument.text());
  }
  return out.append(message.substr(kept));
}

std::string replace_labels(std::string_view message, const NameWords& words) {
  std::string out;
  for (;;) {
    const auto open = message.find("[[");
    const auto close = open == std::string_view::npos ? open : message.find("]]", open);
    if (close == std::string_view::npos) return out.append(message);
    out.append(message.substr(0, open)).append(words(message.substr(open + 2, close - open - 2)));
    message.remove_prefix(close + 2);
  }
}

}  // namespace stepwise::language
