// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <array>
#include <concepts>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/money.hpp"
#include "base/result.hpp"

// Every word shown to a person goes through here. The English text in the code is the message's name; catalogues
// (languages/*.po) hold what it is in each language. The language is that of the `LanguageScope` on this thread: the site
// opens one for each request. Without one, words are the English of the code, so rules and tests need no set-up.

namespace stepwise {

namespace language {
constexpr std::uint64_t key_of(std::string_view text, std::string_view context = {}) {  // FNV-1a
  std::uint64_t hash = 14695981039346656037ULL;
  const auto take = [&hash](std::string_view part) {
    for (const char c : part) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
  };
  take(context);
  if (!context.empty()) take("\x04");
  take(text);
  return hash;
}
class Catalogue;
}  // namespace language

/// A message by its English text; made only from literals, so that the catalogues can hold every one.
/// Double square brackets name a word that a council may choose: "Start [[an assessment]]".
class Message {
 public:
  consteval Message(const char* english)  // NOLINT: a literal is its own message
      : english_{english}, key_{language::key_of(english)}, has_label_{english_.find("[[") != std::string_view::npos} {}
  consteval Message(const char* context, const char* english)
      : english_{english}, key_{language::key_of(english, context)}, has_label_{english_.find("[[") != std::string_view::npos} {}
  constexpr std::string_view english() const { return english_; }
  constexpr std::uint64_t key() const { return key_; }
  constexpr bool has_label() const { return has_label_; }

 private:
  std::string_view english_;
  std::uint64_t key_;
  bool has_label_;
};

/// Words in the language of the moment, ready to show. Lives as long as the catalogue: turn it into a string to keep it.
class Words {
 public:
  constexpr explicit Words(std::string_view words) : words_{words} {}
  constexpr operator std::string_view() const { return words_; }  // NOLINT
  operator std::string() const { return std::string{words_}; }    // NOLINT
  std::string str() const { return std::string{words_}; }
  constexpr bool empty() const { return words_.empty(); }
  friend constexpr bool operator==(Words a, Words b) { return a.words_ == b.words_; }
  friend constexpr bool operator==(Words a, std::string_view b) { return a.words_ == b; }

 private:
  std::string_view words_;
};

namespace language {
/// What fills a place of a message: text, or a whole number (written with thousands as the language writes them).
class Argument {
 public:
  Argument() = default;
  template <std::integral Number>
    requires(!std::same_as<Number, bool> && !std::same_as<Number, char>)
  Argument(Number number) : number_{static_cast<std::int64_t>(number)}, is_number_{true} {}  // NOLINT
  template <std::convertible_to<std::string_view> Text>
  Argument(const Text& text) : text_{text} {}  // NOLINT
  bool is_number() const { return is_number_; }
  std::int64_t number() const { return number_; }
  std::string_view text() const { return text_; }

 private:
  std::string_view text_;
  std::int64_t number_ = 0;
  bool is_number_ = false;
};
std::string fill(Message message, std::span<const Argument> arguments);
std::string fill_plural(Message one, Message other, std::int64_t count, std::span<const Argument> arguments);
}  // namespace language

/// The words for a message, now.
Words t(Message message);
/// The same with `{0}`, `{1}`, ... filled in by text or whole numbers: t("{0} added {1}", name, t("a note")).
template <class... Args>
std::string t(Message message, const Args&... args)
  requires(sizeof...(Args) > 0)
{
  const std::array<language::Argument, sizeof...(Args)> arguments{language::Argument{args}...};
  return language::fill(message, arguments);
}
/// How many: the form is chosen by the language's plural rules (CLDR). `{0}` is the number, more arguments follow:
/// tn("{0} person", "{0} people", n).
template <class... Args>
std::string tn(Message one, Message other, std::int64_t count, const Args&... args) {
  const std::array<language::Argument, sizeof...(Args) + 1> arguments{language::Argument{count}, language::Argument{args}...};
  return language::fill_plural(one, other, count, arguments);
}
/// A message to be shown later: for tables of constants. `t(noted("Resolved"))`.
consteval Message noted(const char* english) { return Message{english}; }
/// A message whose English alone is ambiguous: in_context("verb", "Open").
consteval Message in_context(const char* context, const char* english) { return Message{context, english}; }
/// Words that came from a defined list (lists/*.csv) rather than from the code.
Words listed(std::string_view english);
/// Of text that is about to go: the words are kept.
template <std::same_as<std::string> Text>
std::string listed(Text&& english) {
  return listed(std::string_view{english}).str();
}
/// English that is kept in the record or a log, whoever reads it: audit actions, stored titles. Says so; changes nothing.
constexpr Words kept(std::string_view english) { return Words{english}; }

/// Without the marks that untranslated words carry, for places that hold no markup (files, plain-text messages).
std::string plain(std::string_view words);

/// Dates, times, money and numbers as the language writes them (ICU).
std::string long_date(Date date);          ///< 21 November 2026
std::string short_date(Date date);         ///< 21 Nov 2026
std::string month_words(Date any_day);     ///< November 2026
std::string weekday_date(Date date);       ///< Saturday 21 November 2026
std::string clock_time(Instant moment);    ///< 3:04pm, London time
std::string long_moment(Instant moment);   ///< 21 November 2026 at 3:04pm
std::string money_words(Money money);      ///< £1,234.50; pence always
std::string number_words(std::int64_t number);  ///< 1,234
std::string percent_words(double share, int decimals = 1);  ///< 0.5 as 50.0%

namespace language {

/// A word that people disagree about, which a council may choose: lists/labels.csv says which, and what each means.
struct Label {
  std::string key;               ///< "assessment"
  std::string singular, plural;  ///< "assessment", "assessments"
  std::string article;           ///< "an"; empty in languages without one
  std::string meaning;           ///< what the word stands for here, in English
};
/// The setting that holds a council's choice, "singular|plural|article": label.LANGUAGE.KEY.
std::string label_setting(std::string_view language, std::string_view key);
/// Why words cannot be a label, or nothing: short, clean, without brackets, braces and bars.
std::optional<std::string> label_problem(std::string_view words);

struct Tongue {
  std::string code;   ///< "en", "cy": BCP 47
  std::string name;   ///< in itself: "English", "Cymraeg"
};

/// All the languages that are installed.
class Languages {
 public:
  /// Reads languages/*.po of the share. A file that cannot be read, or a translation whose `{0}` places or labels differ
  /// from the English, is a Fault that names it.
  static Result<std::shared_ptr<const Languages>> load();
  /// The same from a folder, for tests and tools.
  static Result<std::shared_ptr<const Languages>> load_from(const std::string& folder);
  virtual ~Languages() = default;
  virtual std::vector<Tongue> tongues() const = 0;
  /// The catalogue of a language with these labels; English when the code is not known.
  virtual std::shared_ptr<const Catalogue> catalogue(std::string_view code,
                                                     const std::map<std::string, std::string>& settings) const = 0;
  /// How many messages there are, and how many of them have words in this language.
  struct Progress {
    std::size_t translated = 0, all = 0;
  };
  virtual Progress progress(std::string_view code) const = 0;
  /// English of the messages that have no words in this language, in the order of the file.
  virtual std::vector<std::string> untranslated(std::string_view code) const = 0;
  /// The words a council may choose, as they are in this language with these settings.
  virtual std::vector<Label> labels(std::string_view code, const std::map<std::string, std::string>& settings) const = 0;
};

/// Language of this thread until it is destroyed; scopes nest.
class LanguageScope {
 public:
  explicit LanguageScope(std::shared_ptr<const Catalogue> catalogue);
  /// Of work that another thread waits for, with that thread's `catalogue_here`.
  explicit LanguageScope(const Catalogue* of_who_waits);
  ~LanguageScope();
  LanguageScope(const LanguageScope&) = delete;
  LanguageScope& operator=(const LanguageScope&) = delete;

 private:
  std::shared_ptr<const Catalogue> mine_;
  const Catalogue* before_;
};

/// The catalogue of this thread; nothing without a scope.
const Catalogue* catalogue_here();
/// "en", "cy": of this thread now. "en" without a scope.
std::string_view code_now();
/// What `<html lang>` says: "en-GB", "cy".
std::string_view html_lang_now();
/// Changes when the words that a kept page was made of would differ: its language and the council's labels.
std::uint64_t stamp_now();

/// The marks around words shown in English because the language has none: U+FDD0 and U+FDD1, characters that no text may
/// hold. html::escape turns them into <span lang="en">; attributes and `plain` leave them out.
inline constexpr std::string_view mark_open = "\xEF\xB7\x90", mark_close = "\xEF\xB7\x91";

}  // namespace language
}  // namespace stepwise
