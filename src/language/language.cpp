// SPDX-License-Identifier: Apache-2.0
#include "language/language.hpp"

#include "language/catalogue.hpp"
#include "language/places.hpp"

namespace stepwise {
namespace {

using language::Catalogue;

/// The catalogue of this thread; nothing means the English of the code.
constinit thread_local const Catalogue* catalogue_now = nullptr;

const language::Formats& formats_now() { return catalogue_now == nullptr ? language::english_formats() : catalogue_now->formats(); }

/// Shipped words of a message with a label, where no catalogue was opened: rules, tests, the command line.
std::string_view shipped(std::uint64_t key, std::string_view english) {
  static language::LateWords words;
  return words.get(key, english, [&] { return language::without_brackets(english); });
}

std::string_view words_of(std::uint64_t key, std::string_view english, bool has_label) {
  if (catalogue_now != nullptr && (has_label || !catalogue_now->is_literal())) return catalogue_now->words(key, english);
  return has_label ? shipped(key, english) : english;
}

std::string with_pattern(const language::Pattern& pattern, Date date) { return language::write_pattern(pattern, date, 0, formats_now()); }
std::string with_pattern(const language::Pattern& pattern, Instant moment) {
  return language::write_pattern(pattern, moment.london_date(), moment.london_minute(), formats_now());
}

}  // namespace

Words t(Message message) { return Words{words_of(message.key(), message.english(), message.has_label())}; }

Words listed(std::string_view english) {
  if (catalogue_now == nullptr || catalogue_now->is_literal()) return Words{english};
  return Words{catalogue_now->words(language::key_of(english), english)};
}

namespace language {

std::string fill(Message message, std::span<const Argument> arguments) { return fill_places(t(message), arguments, formats_now()); }

std::string fill_plural(Message one, Message other, std::int64_t count, std::span<const Argument> arguments) {
  const Message& message = count == 1 ? one : other;
  const bool has_label = one.has_label() || other.has_label();
  if (catalogue_now == nullptr || (catalogue_now->is_literal() && !has_label)) return fill(message, arguments);
  return fill_places(catalogue_now->plural(one.key(), one.english(), other.english(), count), arguments, formats_now());
}

LanguageScope::LanguageScope(std::shared_ptr<const Catalogue> catalogue) : mine_{std::move(catalogue)}, before_{catalogue_now} {
  catalogue_now = mine_.get();
}
LanguageScope::LanguageScope(const Catalogue* of_who_waits) : before_{catalogue_now} { catalogue_now = of_who_waits; }
LanguageScope::~LanguageScope() { catalogue_now = before_; }

const Catalogue* catalogue_here() { return catalogue_now; }
std::string_view code_now() { return catalogue_now == nullptr ? std::string_view{"en"} : catalogue_now->code(); }
std::string_view html_lang_now() { return catalogue_now == nullptr ? std::string_view{"en-GB"} : catalogue_now->html_lang(); }
std::uint64_t stamp_now() { return catalogue_now == nullptr ? 0 : catalogue_now->stamp(); }

}  // namespace language

std::string plain(std::string_view words) {
  std::string out;
  out.reserve(words.size());
  for (;;) {
    const auto at = words.find("\xEF\xB7");
    out.append(words.substr(0, at));
    if (at == std::string_view::npos) return out;
    const std::string_view mark = words.substr(at, 3);
    if (mark != language::mark_open && mark != language::mark_close) out.append(mark);
    words.remove_prefix(at + mark.size());
  }
}

std::string long_date(Date date) { return with_pattern(formats_now().long_date, date); }
std::string short_date(Date date) { return with_pattern(formats_now().short_date, date); }
std::string month_words(Date any_day) { return with_pattern(formats_now().month, any_day); }
std::string weekday_date(Date date) { return with_pattern(formats_now().weekday_date, date); }
std::string clock_time(Instant moment) { return with_pattern(formats_now().time, moment); }
std::string long_moment(Instant moment) { return with_pattern(formats_now().moment, moment); }
std::string money_words(Money money) { return language::write_money(money, formats_now()); }
std::string percent_words(double share, int decimals) { return language::write_percent(share, decimals, formats_now()); }
std::string number_words(std::int64_t number) {
  std::string out;
  language::write_number(out, number, formats_now());
  return out;
}

}  // namespace stepwise
