// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "base/text.hpp"
#include "govuk/govuk.hpp"
#include "practice/review/room.hpp"

namespace stepwise::review {
namespace {

using html::element;
using html::Html;
using sheet::Choice;
using sheet::text_of;

constexpr int furthest_level = 2;
constexpr std::pair<std::string_view, Message> keeps[] = {
    {"keep", noted("Keep it")}, {"change", noted("Change it")}, {"drop", noted("Drop it: it no longer matters")}, {"new", noted("Reached: something new comes next")}};

std::vector<Choice> scale(std::span<const Message, 5> words) {
  std::vector<Choice> out;
  for (int points = 0; points <= most_points; ++points) out.push_back({std::to_string(points), t("{0}: {1}", points, t(words[static_cast<std::size_t>(points)]))});
  for (const auto kind : {Mark::Kind::not_applicable, Mark::Kind::did_not_say, Mark::Kind::not_asked}) out.push_back({Mark::without(kind).key(), t(without_words(kind)).str()});
  return out;
}

std::vector<Choice> importance_choices() { return {{"0", t("Not at all").str()}, {"1", t("A little").str()}, {"2", t("Quite").str()}, {"3", t("Very").str()}}; }

/// The levels as they were written the time before; nothing to choose where none were.
std::vector<Choice> level_choices(const OutcomeNote* written) {
  if (written == nullptr) return {};
  const auto said = [](const std::string& words, Message otherwise) { return words.empty() ? t(otherwise).str() : words; };
  return {{"-2", t("-2: {0}", t("much less than expected"))}, {"-1", t("-1: {0}", said(written->next_less, noted("less than expected")))}, {"0", t("0: {0}", written->next_expected)},
          {"1", t("+1: {0}", said(written->next_more, noted("more than expected")))}, {"2", t("+2: {0}", t("much more than expected"))}};
}

std::vector<Field> rating_fields(const Room& room) {
  return {{.kind = Kind::heading, .label = t("How the person sees it"), .hint = t("Two questions, because reaching it with all the help there is and half reaching it alone are different things.")},
          {.kind = Kind::pick, .name = "own_attainment", .label = t("How far it is, by the person"), .needed = t("Choose what the person said, or that they were not asked"), .choices = scale(attainment_words())},
          {.kind = Kind::pick, .name = "own_help", .label = t("Help needed, by the person"), .needed = t("Choose what the person said, or that they were not asked"), .choices = scale(help_words())},
          {.kind = Kind::heading, .label = t("How others see it")},
          {.kind = Kind::line, .name = "others_name", .label = t("Who they are"), .hint = t("Like “Daughter and the support worker”")},
          {.kind = Kind::pick, .name = "others_attainment", .label = t("How far it is, by others"), .needed = t("Choose what they said, or that they were not asked"), .choices = scale(attainment_words())},
          {.kind = Kind::pick, .name = "others_help", .label = t("Help needed, by others"), .needed = t("Choose what they said, or that they were not asked"), .choices = scale(help_words())},
          {.kind = Kind::words, .name = "difference_words", .label = t("Where they see it differently, what was said about it"), .hint = t("Two points apart is a reason to talk. Both views stay as they are"), .rows = 3},
          {.kind = Kind::one, .name = "result", .label = t("What was agreed"), .hint = t("Agreed with the person, never worked out from the services"), .choices = sheet::choices_of(room.lists.achieved)}};
}

std::vector<Field> story_fields() {
  std::vector<Choice> keep_choices;
  for (const auto& [code, words] : keeps) keep_choices.push_back({std::string{code}, t(words).str()});
  return {{.kind = Kind::words, .name = "evidence", .label = t("What shows it"), .hint = t("Something seen, counted or said"), .rows = 2},
          {.kind = Kind::words, .name = "working", .label = t("What works"), .rows = 2},
          {.kind = Kind::words, .name = "not_working", .label = t("What does not"), .rows = 2},
          {.kind = Kind::one, .name = "keep", .label = t("What happens with this outcome"), .choices = std::move(keep_choices)}};
}

std::vector<Field> level_fields(const OutcomeNote* written) {
  std::vector<Field> fields;
  if (written != nullptr)
    fields.push_back({.kind = Kind::pick, .name = "level", .label = t("Against what was written last time"), .hint = t("Written before it began, so that nobody moves the line afterwards"), .choices = level_choices(written)});
  fields.push_back({.kind = Kind::heading, .label = t("Written now for the next time"), .hint = t("Leave these empty where they do not help.")});
  fields.push_back({.kind = Kind::line, .name = "next_expected", .label = t("As expected"), .hint = t("What reaching it would look like")});
  fields.push_back({.kind = Kind::line, .name = "next_less", .label = t("Less than expected"), .hint = t("Often where they are now")});
  fields.push_back({.kind = Kind::line, .name = "next_more", .label = t("More than expected")});
  fields.push_back({.kind = Kind::pick, .name = "importance", .label = t("How much it matters to the person"), .choices = importance_choices()});
  fields.push_back({.kind = Kind::pick, .name = "difficulty", .label = t("How hard it looks"), .choices = importance_choices()});
  return fields;
}

Mark mark_in(const http::Fields& typed, std::string_view name) { return Mark::from_key(typed.get(name)).value_or(Mark{}); }

/// What was not asked yet is left open: "not asked" is an answer that somebody chooses.
http::Fields typed_from(const OutcomeNote& note, bool looked_at) {
  http::Fields fields;
  const std::initializer_list<std::pair<const char*, const Mark&>> marks{
      {"own_attainment", note.own.attainment}, {"own_help", note.own.help}, {"others_attainment", note.others.attainment}, {"others_help", note.others.help}};
  for (const auto& [name, mark] : marks)
    if (looked_at) fields.add(name, mark.key());
  for (const auto& [name, words] : std::initializer_list<std::pair<const char*, const std::string&>>{
           {"others_name", note.others_name}, {"difference_words", note.difference_words}, {"result", note.result}, {"evidence", note.evidence}, {"working", note.working},
           {"not_working", note.not_working}, {"keep", note.keep}, {"next_expected", note.next_expected}, {"next_less", note.next_less}, {"next_more", note.next_more}})
    fields.add(name, words);
  if (note.level) fields.add("level", std::to_string(*note.level));
  fields.add("importance", std::to_string(note.importance));
  fields.add("difficulty", std::to_string(note.difficulty));
  return fields;
}

OutcomeNote note_from(const http::Fields& typed, OutcomeNote note) {
  const auto small = [&](const char* name, int otherwise) { return static_cast<int>(parse_number(text_of(typed, name)).value_or(otherwise)); };
  note.own = {mark_in(typed, "own_attainment"), mark_in(typed, "own_help")};
  note.others = {mark_in(typed, "others_attainment"), mark_in(typed, "others_help")};
  for (const auto& [name, member] : std::initializer_list<std::pair<const char*, std::string OutcomeNote::*>>{
           {"others_name", &OutcomeNote::others_name}, {"difference_words", &OutcomeNote::difference_words}, {"result", &OutcomeNote::result}, {"evidence", &OutcomeNote::evidence},
           {"working", &OutcomeNote::working}, {"not_working", &OutcomeNote::not_working}, {"keep", &OutcomeNote::keep}, {"next_expected", &OutcomeNote::next_expected},
           {"next_less", &OutcomeNote::next_less}, {"next_more", &OutcomeNote::next_more}})
    note.*member = text_of(typed, name);
  note.level.reset();
  if (const auto level = parse_number(text_of(typed, "level")); level && *level >= -furthest_level && *level <= furthest_level) note.level = static_cast<int>(*level);
  note.importance = small("importance", note.importance);
  note.difficulty = small("difficulty", note.difficulty);
  return note;
}

/// What was said of the outcome before, or what it is now.
std::optional<OutcomeNote> note_to_write(const About& about, std::string_view reference) {
  const auto known = std::ranges::find(about.review.outcomes, reference, &OutcomeNote::outcome_reference);
  if (known != about.review.outcomes.end()) return *known;
  const auto aim = std::ranges::find(about.aims, reference, &Aim::reference);
  if (aim == about.aims.end()) return std::nullopt;
  OutcomeNote note{.outcome_reference = aim->reference, .words = aim->words, .direction = aim->direction};
  note.importance = aim->importance;
  return note;
}

Html last_time(const OutcomeNote* before) {
  if (before == nullptr) return {};
  return govuk::details({.summary = t("What was said last time"),
                         .content = sheet::paragraph(t("By the person: {0}; help: {1}", attainment_of(before->own.attainment), help_of(before->own.help))) +
                                    sheet::paragraph(t("By others: {0}; help: {1}", attainment_of(before->others.attainment), help_of(before->others.help)))});
}

}  // namespace

Result<sheet::Form> outcome_part(const Room& room, access::Visit& visit, store::ReadTx&, const sheet::Opened& opened, const About& about) {
  constexpr std::string_view before_reference = "o-";
  const auto part = visit.request.part("part");
  const auto note = note_to_write(about, part.substr(before_reference.size()));
  if (!note || !about.review.begun_on || about.review.finished_on) return tl::unexpected{sheet::not_there()};
  const OutcomeNote* written = levels_before(about.all, about.review, note->outcome_reference);
  sheet::Form form = form_for(opened, about.review, part, t("How an outcome goes"), t("Save"), true);
  form.before = element("blockquote", {{"class", "govuk-inset-text"}}, html::lines(note->words)) + last_time(noted_before(about.all, about.review, note->outcome_reference));
  form.fields = rating_fields(room);
  std::ranges::move(story_fields(), std::back_inserter(form.fields));
  std::ranges::move(level_fields(written), std::back_inserter(form.fields));
  form.typed = typed_from(*note, is_looked_at(about.review, note->outcome_reference));
  form.save = [&visit, &opened, about, note](store::WriteTx& tx, const http::Fields& typed) -> Result<std::string> {
    const OutcomeNote written = note_from(typed, *note);
    if (auto saved = save_note(tx, opened.who, about.review, written, visit.line("", opened.who.id(), "")); !saved) return tl::unexpected{saved.error()};
    return review_href(opened.banner.reference, about.review.reference) + (is_to_talk_about(written) ? "?done=differs" : "?done=written");
  };
  return form;
}

}  // namespace stepwise::review
