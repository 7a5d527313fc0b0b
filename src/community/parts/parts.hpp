// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "access/access.hpp"
#include "base/problem.hpp"
#include "base/random.hpp"
#include "community/parts/worker.hpp"
#include "drafts/drafts.hpp"
#include "govuk/field.hpp"
#include "govuk/page.hpp"
#include "practice/person/person_pages.hpp"
#include "practice/person/person_store.hpp"

namespace stepwise::community {

using html::Html;

/// Whoever is signed in, as of now.
Worker worker_of(const access::Staff& staff);

/// Somebody whose record may be added to, with their banner.
struct About {
  access::ChangeablePerson who;
  person::Banner banner;
};
/// Asks the Gate for somebody by the reference in the address.
Result<About> about(access::Visit& visit, store::ReadTx& tx, std::string_view person_reference, std::string_view purpose);

/// A page about a person: identity bar; on a `question` without the tabs of the record.
govuk::Page page_about(const person::Lists& lists, const person::Banner& banner, std::string_view title, std::string back, Date today, bool question);
Html heading(std::string_view words);

/// What a form holds and what is amiss in it: its fields are written from this.
struct Filled {
  http::Fields typed;
  std::vector<Problem> problems;
  std::string value(std::string_view name) const { return std::string{typed.get(name)}; }
};
Html text_box(const Filled& form, std::string_view name, std::string_view label, std::string_view hint, int rows = 3);
Html line_box(const Filled& form, std::string_view name, std::string_view label, std::string_view hint, std::string_view classes = "");
Html day_boxes(const Filled& form, std::string_view name, std::string_view legend, std::string_view hint);
/// A defined list as radios, each with the hint of its row; `without` leaves a code out.
Html list_radios(const Filled& form, std::string_view name, std::string_view legend, std::string_view hint, const CodeList& list, std::string_view without = "");
Html list_select(const Filled& form, std::string_view name, std::string_view label, std::string_view hint, const CodeList& list);

/// The day in three boxes NAME_day, NAME_month and NAME_year; nothing when it is not one.
std::optional<Date> day_in(const http::Fields& typed, std::string_view name);
/// True when all three boxes are empty.
bool day_is_blank(const http::Fields& typed, std::string_view name);
void add_day(http::Fields& fields, std::string_view name, std::optional<Date> day);
std::string text_in(const http::Fields& typed, std::string_view name);

/// The reference a form was sent with, which is also its draft's; a new one when it carries none that could be.
std::string token_in(const http::Fields& typed, Random& random);
/// The fields that carry a form that may be kept as a draft: its reference and the draft's version.
std::vector<Html> carried(const std::string& token, std::int64_t draft_version);
/// What makes a form save itself while people type.
html::Attributes saved_while_typing(std::string_view kind, std::string_view person_reference, const std::string& token);

/// A draft of one's own taken up again: what was typed, its version. Nothing when it is not there, of another kind or person.
struct TakenUp {
  http::Fields typed;
  std::string token;
  std::int64_t version = 0;
};
std::optional<TakenUp> take_up(const access::Visit& visit, store::ReadTx& tx, std::string_view kind, PersonId person, std::string_view draft);

/// The words above a form that somebody else saved first: what they saved beside what was typed now.
Html someone_saved_first(const drafts::TwoTexts& texts);
/// What a save answers when somebody saved the same thing first.
tl::unexpected<Fault> saved_first();

/// A problem when a text is missing; one when it is too long or holds what cannot be kept.
void need_text(std::vector<Problem>& problems, std::string_view field, std::string_view text, std::string sentence);
void check_text(std::vector<Problem>& problems, std::string_view field, std::string_view text);
void wrong(std::vector<Problem>& problems, std::string_view field, std::string_view code, std::string sentence);

/// A row of a summary list; "Not recorded" when there is nothing to say.
struct Fact {
  std::string name;
  Html value;
};
Html facts(const std::vector<Fact>& rows);
Html facts_under(std::string_view title, const std::vector<Fact>& rows);
/// A count as somebody may see it: small ones are hidden from those who may not see people.
std::string count_words(std::int64_t count, bool may_see_small);
/// Counts below this are hidden. Source: six-steps.md, conflicts to respect: suppress counts under 6.
constexpr std::int64_t smallest_shown = 6;

/// Runs a save again when two at once met in the store: the second then finds what the first kept.
template <class Save>
auto save_once(store::Store& store, const Save& save) {
  try {
    return store.write(save);
  } catch (const store::Conflict&) {
    return store.write(save);
  }
}

}  // namespace stepwise::community
