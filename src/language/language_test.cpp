// SPDX-License-Identifier: Apache-2.0
#include "language/language.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <thread>

#include "base/share.hpp"
#include "language/catalogue.hpp"
#include "language/places.hpp"

namespace stepwise::language {
namespace {

namespace fs = std::filesystem;

constexpr const char* english_po = R"(
msgid "Save"
msgstr ""

msgctxt "verb"
msgid "Open"
msgstr ""

msgid "{0} added {1}"
msgstr ""

msgid "{0} person"
msgid_plural "{0} people"
msgstr[0] ""
msgstr[1] ""

msgid "Start [[an assessment]]"
msgstr ""

msgid "Sign out"
msgstr "Leave"
)";
constexpr const char* welsh_po = R"(
msgid "Save"
msgstr "Cadw"

#, fuzzy
msgctxt "verb"
msgid "Open"
msgstr "Agor"

msgid "{0} person"
msgid_plural "{0} people"
msgstr[0] "{0} pobl"
msgstr[1] "un person"
msgstr[2] "{0} berson"
msgstr[3] "{0} pherson"
msgstr[4] "{0} pherson"
msgstr[5] "{0} o bobl"

msgid "Start [[an assessment]]"
msgstr "Dechrau [[an assessment]]"

#~ msgid "Gone"
#~ msgstr "Wedi mynd"
)";

/// A folder of catalogues of its own, removed afterwards.
class Folder {
 public:
  Folder(const std::string& english, const std::string& welsh) : path_{fs::temp_directory_path() / ("stepwise-words-" + std::to_string(counter_++) + "-" + std::to_string(getpid()))} {
    fs::create_directories(path_);
    std::ofstream{path_ / "en.po"} << english;
    std::ofstream{path_ / "cy.po"} << welsh;
  }
  ~Folder() { fs::remove_all(path_); }
  Result<std::shared_ptr<const Languages>> load() const { return Languages::load_from(path_.string()); }

 private:
  static inline int counter_ = 0;
  fs::path path_;
};

std::shared_ptr<const Languages> sample() { return *Folder{english_po, welsh_po}.load(); }
std::string marked_words(std::string_view words) { return marked(words); }

TEST(Words, are_the_english_of_the_code_without_a_catalogue) {
  EXPECT_EQ(t("Save"), "Save");
  EXPECT_EQ(t("{0} added {1}", "Ada", 1200), "Ada added 1,200");
  EXPECT_EQ(t("Start [[an assessment]]"), "Start an assessment");
  EXPECT_EQ(tn("{0} person", "{0} people", 1), "1 person");
  EXPECT_EQ(tn("{0} person", "{0} people", 1234), "1,234 people");
  EXPECT_EQ(html_lang_now(), "en-GB");
}

TEST(Words, of_another_language_are_found_and_the_rest_is_marked) {
  const LanguageScope scope{sample()->catalogue("cy", {})};
  EXPECT_EQ(t("Save"), "Cadw");
  EXPECT_EQ(t(in_context("verb", "Open")).str(), marked_words("Open")) << "a fuzzy entry does not count";
  EXPECT_EQ(t("{0} added {1}", "Ada", "notes"), marked_words("Ada added notes"));
  EXPECT_EQ(t("Nobody wrote this down").str(), marked_words("Nobody wrote this down"));
  EXPECT_EQ(listed("A word of a list").str(), marked_words("A word of a list"));
  EXPECT_EQ(t("Start [[an assessment]]").str(), "Dechrau " + marked_words("an assessment"));
  EXPECT_EQ(html_lang_now(), "cy");
}

TEST(Words, plural_forms_follow_the_rules_of_the_language) {
  const LanguageScope scope{sample()->catalogue("cy", {})};
  const std::vector<std::pair<int, std::string>> table{{0, "0 pobl"}, {1, "un person"}, {2, "2 berson"}, {3, "3 pherson"}, {4, "4 o bobl"}, {6, "6 pherson"}, {1000, "1,000 o bobl"}};
  for (const auto& [count, words] : table) EXPECT_EQ(tn("{0} person", "{0} people", count), words);
  EXPECT_EQ(tn("{0} note", "{0} notes", 1), marked_words("1 note"));
  EXPECT_EQ(tn("{0} note", "{0} notes", 3), marked_words("3 notes"));
}

TEST(Words, a_councils_own_english_replaces_that_of_the_code) {
  const LanguageScope scope{sample()->catalogue("en", {})};
  EXPECT_EQ(t("Sign out"), "Leave");
  EXPECT_EQ(t("Save"), "Save");
}

TEST(Words, a_councils_own_labels_are_put_in) {
  const auto languages = sample();
  const std::map<std::string, std::string> settings{{"label.en.assessment", "review of needs|reviews of needs|"}, {"label.cy.assessment", "asesiad|asesiadau|"}};
  {
    const LanguageScope scope{languages->catalogue("en", settings)};
    EXPECT_EQ(t("Start [[an assessment]]"), "Start a review of needs");
    EXPECT_EQ(t("[[Assessments]] this week"), "Reviews of needs this week");
  }
  const LanguageScope scope{languages->catalogue("cy", settings)};
  EXPECT_EQ(t("Start [[an assessment]]"), "Dechrau asesiad");
  EXPECT_EQ(t("[[Assessments]] this week").str(), marked_words("Reviews of needs this week"));
  EXPECT_NE(languages->catalogue("cy", {})->stamp(), stamp_now()) << "kept pages must be made again";
}

TEST(Words, scopes_nest_and_belong_to_one_thread) {
  const auto languages = sample();
  const LanguageScope welsh{languages->catalogue("cy", {})};
  {
    const LanguageScope english{languages->catalogue("xx", {})};
    EXPECT_EQ(code_now(), "en") << "a language that is not known is English";
  }
  EXPECT_EQ(code_now(), "cy");
  std::thread{[] { EXPECT_EQ(t("Save"), "Save"); }}.join();
}

TEST(Words, progress_counts_what_a_translator_agreed_to) {
  const auto languages = sample();
  EXPECT_EQ(languages->progress("cy").translated, 3U);
  EXPECT_EQ(languages->progress("cy").all, 6U);
  EXPECT_EQ(languages->untranslated("cy"), (std::vector<std::string>{"Open", "{0} added {1}", "Sign out"}));
  EXPECT_EQ(languages->tongues()[1].name, "Cymraeg");
}

struct BadFile {
  std::string what, welsh, said;
};
const std::vector<BadFile> bad_files{
    {"another place", "msgid \"{0} added {1}\"\nmsgstr \"{0} {2}\"\n", "line 1: the words for \"{0} added {1}\""},
    {"a place left out", "\n\nmsgid \"{0} added {1}\"\nmsgstr \"{0}\"\n", "line 3"},
    {"a stray brace", "msgid \"Save\"\nmsgstr \"Cadw {\"\n", "places"},
    {"a label lost", "msgid \"Start [[an assessment]]\"\nmsgstr \"Dechrau\"\n", "labels"},
    {"a label nobody has", "msgid \"Start [[a thing]]\"\nmsgstr \"\"\n", "lists/labels.csv"},
    {"too few forms", "msgid \"{0} person\"\nmsgid_plural \"{0} people\"\nmsgstr[0] \"{0} person\"\n", "need 6 forms"},
    {"twice", "msgid \"Save\"\nmsgstr \"A\"\n\nmsgid \"Save\"\nmsgstr \"B\"\n", "twice"},
    {"no closing mark", "msgid \"Save\nmsgstr \"A\"\n", "quotation marks"},
    {"a word of its own", "msgit \"Save\"\n", "line 1"},
    {"words without a message", "msgstr \"A\"\n", "before their msgid"},
    {"no words", "msgid \"Save\"\n", "no msgstr"},
};

TEST(Words, a_catalogue_that_would_mislead_is_refused_by_line) {
  for (const BadFile& bad : bad_files) {
    const auto loaded = Folder{english_po, bad.welsh}.load();
    ASSERT_FALSE(loaded) << bad.what;
    EXPECT_NE(loaded.error().sentence.find("languages/cy.po"), std::string::npos) << loaded.error().sentence;
    EXPECT_NE(loaded.error().sentence.find(bad.said), std::string::npos) << loaded.error().sentence;
  }
}

RC_GTEST_PROP(Words, any_bytes_make_a_catalogue_or_a_sentence, (std::string bytes)) {
  const auto read = read_po("languages/xx.po", bytes);
  if (!read) RC_ASSERT(!read.error().sentence.empty());
}

RC_GTEST_PROP(Words, plain_takes_out_the_marks_and_nothing_else, (std::string words)) {
  RC_ASSERT(plain(marked(words)) == plain(words));
  RC_ASSERT(plain("£ﷲ" + words).starts_with("£ﷲ"));
}

/// Every message that ships, in every language, with any arguments: no exception, marks in pairs, no bracket left.
RC_GTEST_PROP(Shipped, every_message_can_be_written_with_anything, (std::string text, std::int64_t number)) {
  static const auto languages = *Languages::load();
  static const auto english = *read_po("languages/en.po", *read_shared("languages/en.po"));
  for (const Tongue& tongue : languages->tongues()) {
    const auto catalogue = languages->catalogue(tongue.code, {});
    const std::vector<Argument> arguments{text, number, text};
    for (const PoEntry& entry : english) {
      const std::string_view words = entry.plural.empty() ? catalogue->words(key_of(entry), entry.id) : catalogue->plural(key_of(entry), entry.id, entry.plural, number);
      const std::string filled = fill_places(words, arguments, catalogue->formats());
      RC_ASSERT(filled.find("[[") == std::string::npos || text.find("[[") != std::string::npos);
      std::size_t opened = 0, closed = 0;
      for (std::size_t at = 0; (at = words.find(mark_open, at)) != std::string_view::npos; at += 3) ++opened;
      for (std::size_t at = 0; (at = words.find(mark_close, at)) != std::string_view::npos; at += 3) ++closed;
      RC_ASSERT(opened == closed);
    }
  }
}

TEST(Shipped, english_needs_no_look_up) {
  const auto languages = Languages::load();
  ASSERT_TRUE(languages) << languages.error().sentence;
  const auto english = (*languages)->catalogue("en", {});
  EXPECT_TRUE(english->is_literal());
  for (const char* code : {"en", "cy"}) {
    const LanguageScope scope{(*languages)->catalogue(code, {})};
    std::size_t bytes = 0;
    const auto start = std::chrono::steady_clock::now();
    for (int i = 0; i < 100'000; ++i) bytes += std::string_view{t("Save")}.size();
    const auto took = std::chrono::steady_clock::now() - start;
    RecordProperty(std::string{"nanoseconds_"} + code, static_cast<int>(took.count() / 100'000));
    EXPECT_GT(bytes, 0U);
  }
}

}  // namespace
}  // namespace stepwise::language
