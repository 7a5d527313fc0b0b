// SPDX-License-Identifier: Apache-2.0
#include "language/language.hpp"

#include <fmt/format.h>

#include "base/text.hpp"

namespace stepwise {

Words t(Message message) { return Words{message.english()}; }
Words listed(std::string_view english) { return Words{english}; }

namespace language {
std::string fill(Message message, std::span<const Argument> arguments) {
  std::string out;
  const std::string_view text = message.english();
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '{' && i + 2 < text.size() && text[i + 2] == '}') {
      const auto at = static_cast<std::size_t>(text[i + 1] - '0');
      if (at < arguments.size()) out += arguments[at].is_number() ? with_commas(arguments[at].number()) : std::string{arguments[at].text()};
      i += 2;
    } else {
      out += text[i];
    }
  }
  return out;
}
std::string fill_plural(Message one, Message other, std::int64_t count, std::span<const Argument> arguments) {
  return fill(count == 1 ? one : other, arguments);
}
}  // namespace language

std::string plain(std::string_view words) { return std::string{words}; }
std::string long_date(Date date) { return date.words(); }
std::string short_date(Date date) { return date.words(); }
std::string month_words(Date any_day) { return any_day.month_words(); }
std::string weekday_date(Date date) { return date.words(); }
std::string clock_time(Instant moment) { return moment.london_time(); }
std::string long_moment(Instant moment) { return moment.london_words(); }
std::string money_words(Money money) { return money.words(); }
std::string number_words(std::int64_t number) { return with_commas(number); }
std::string percent_words(double share, int decimals) { return fmt::format("{:.{}f}%", share * 100, decimals); }

namespace language {
LanguageScope::LanguageScope(std::shared_ptr<const Catalogue> catalogue) : mine_{std::move(catalogue)}, before_{nullptr} {}
LanguageScope::~LanguageScope() = default;
std::string_view code_now() { return "en"; }
std::string_view html_lang_now() { return "en-GB"; }
std::uint64_t stamp_now() { return 0; }
}  // namespace language
}  // namespace stepwise
