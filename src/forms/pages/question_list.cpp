// SPDX-License-Identifier: Apache-2.0
#include "forms/pages/question_list.hpp"

#include <algorithm>

#include "govuk/govuk.hpp"
#include "language/language.hpp"

namespace stepwise::forms {
namespace {

using govuk::Writer;
using html::element;

Html heard(std::string_view words) { return element("span", {{"class", "govuk-visually-hidden"}}, Html{words}); }

Place series_of(Place entry) {
  entry.repeats.pop_back();
  return entry;
}

bool same_series(const Place& a, const Place& b) {
  return a.item == b.item && a.repeats.size() == b.repeats.size() && std::equal(a.repeats.begin(), a.repeats.end() - 1, b.repeats.begin());
}

/// Walks places in the order of the form; each function leaves `next_` after what it wrote.
class QuestionList {
 public:
  QuestionList(const Drawing& drawing, std::span<const Place> places)
      : drawing_{drawing}, questionnaire_{drawing.questionnaire}, places_{places}, decides_{deciders(drawing.questionnaire)} {
    if (drawing.last != nullptr && drawing.last->response != nullptr) last_.emplace(*drawing.last->response);
  }

  Html write() {
    Writer w{4096 + 1024 * places_.size()};
    while (next_ < places_.size()) write_next(w);
    return std::move(w).done();
  }

 private:
  const Item& item_at(std::size_t i) const { return questionnaire_.at(places_[i].item); }

  void write_next(Writer& w) {
    if (item_at(next_).is_series()) return write_series(w);
    write_place(w, 0);
  }

  void write_series(Writer& w) {
    const Place first = places_[next_];
    const Item& item = questionnaire_.at(first.item);
    int count = 0;
    for (std::size_t i = next_; i < places_.size(); ++i)
      if (same_series(places_[i], first)) ++count;
    w.open("div").cls("app-series").attr("data-place", series_of(first).field()).end();
    write_last_count(w, item, count);
    for (int entry = 0; entry < count; ++entry) write_entry(w, item, entry, count);
    if (!item.max_occurs || count < *item.max_occurs) write_add(w, item, series_of(first));
    w.close("div");
  }

  void write_last_count(Writer& w, const Item& item, int count) {
    if (!last_ || item.type != Type::group) return;
    const int before = last_->entries(item.link_id);
    if (before <= count) return;
    w.start("p", "govuk-hint").text(tn("Last time there was {0} of these.", "Last time there were {0} of these.", before)).close("p");
  }

  void write_entry(Writer& w, const Item& item, int entry, int count) {
    const Place place = places_[next_];
    w.start("div", "app-series__entry");
    if (item.type == Type::group || !item.children.empty()) {
      w.start("fieldset", "govuk-fieldset").start("legend", "govuk-fieldset__legend", "govuk-fieldset__legend--m");
      w.html(form_words(questionnaire_, question_name(item))).text(" ").text(std::to_string(entry + 1)).close("legend");
      write_place(w, entry + 1);
      w.close("fieldset");
    } else {
      write_place(w, count > 1 ? entry + 1 : 0);
    }
    if (count > std::max(1, item.min_occurs.value_or(1))) write_remove(w, item, place, entry);
    w.close("div");
  }

  void write_add(Writer& w, const Item& item, const Place& series) {
    w.html(govuk::button({.text = Html{t("Add another")} + heard(": " + question_name(item)), .name = "do", .value = "add:" + series.field(),
                          .classes = "govuk-button--secondary"}));
  }

  void write_remove(Writer& w, const Item& item, const Place& entry, int number) {
    w.html(govuk::button({.text = Html{t("Remove")} + heard(": " + question_name(item) + " " + std::to_string(number + 1)), .name = "do",
                          .value = "remove:" + series_of(entry).field() + ":" + std::to_string(number), .classes = "govuk-button--secondary app-series__remove"}));
  }

  void write_place(Writer& w, int entry) {
    const Place& place = places_[next_];
    const Item& item = questionnaire_.at(place.item);
    w.open("div").cls("app-question").opt("id", item.type == Type::group ? place.field() : "").attr("data-place", place.field()).flag("data-decides", decides_[static_cast<std::size_t>(place.item)]).end();
    if (item.type == Type::group) {
      write_group(w, place, item, entry > 0);
    } else {
      write_question(w, place, item, entry);
      write_children(w, place);
    }
    w.close("div");
  }

  void write_group(Writer& w, const Place& place, const Item& item, bool named) {
    const bool heading = !named && item.position != drawing_.top && !item.text.empty();
    if (heading) {
      const std::string id = place.field() + "-group";
      w.open("div").attr("role", "group").attr("aria-labelledby", id).end();
      open_heading(w, item, id);
    }
    if (!item.hint.empty() && item.position != drawing_.top) w.html(govuk::hint({.text = form_words(questionnaire_, item.hint)}));
    const Html error = govuk::problem_with(drawing_.problems, place.field());
    if (!error.empty()) w.html(govuk::error_message({.text = error}));
    write_children(w, place);
    if (heading) w.close("div");
  }

  void open_heading(Writer& w, const Item& item, const std::string& id) {
    const int level = std::clamp(item.depth + (drawing_.top < 0 ? 2 : 1), 2, 4);
    const std::string tag = "h" + std::to_string(level);
    w.open(tag).cls(level == 2 ? "govuk-heading-m" : "govuk-heading-s").attr("id", id).end();
    w.html(form_words(questionnaire_, question_words(item))).close(tag);
  }

  void write_children(Writer& w, const Place& parent) {
    ++next_;
    const auto goes_on = [&] { return next_ < places_.size() && stands_under(questionnaire_, places_[next_], parent); };
    if (questionnaire_.at(parent.item).children.empty()) return;
    w.open("div").attr("data-places", parent.field()).end();
    while (goes_on()) write_next(w);
    w.close("div");
  }

  void write_question(Writer& w, const Place& place, const Item& item, int entry) {
    const bool first = item.is_question() && !any_question_;
    any_question_ = any_question_ || item.is_question();
    FieldOptions options{.heading = first && drawing_.one_heading, .hidden_label = first && drawing_.hidden_labels, .entry = entry};
    Html now = field(questionnaire_, item, place, drawing_.answers, drawing_.problems, options);
    if (!last_ || !item.is_question()) {
      w.html(now);
      return;
    }
    w.start("div", "app-beside").start("div", "app-beside__now").html(now).close("div");
    write_last(w, place, item);
    w.close("div");
  }

  void write_last(Writer& w, const Place& place, const Item& item) {
    const LastAnswer last = last_->words(questionnaire_, place);
    w.start("div", "app-beside__last");
    if (last.words.empty()) {
      w.start("p", "govuk-hint govuk-!-margin-bottom-0").text(t("Not answered last time")).close("p").close("div");
      return;
    }
    w.start("p", "app-beside__when").text(t("Last time: {0}, {1}", drawing_.last->when, drawing_.last->who)).close("p");
    if (last.question != item.text && !last.question.empty())
      w.start("p", "govuk-hint govuk-!-margin-bottom-1").text(t("Asked then: {0}", last.question)).close("p");
    w.start("p", "govuk-body app-words").text(last.words).close("p");
    if (!item.read_only) write_copy(w, place, item);
    w.close("div");
  }

  void write_copy(Writer& w, const Place& place, const Item& item) {
    w.html(element("button", {{"type", "submit"}, {"class", "app-link-button"}, {"name", "do"}, {"value", "copy:" + place.field()}},
                   {t("Copy last time’s answer"), heard(": " + question_name(item))}));
  }

  const Drawing& drawing_;
  const Questionnaire& questionnaire_;
  std::span<const Place> places_;
  std::vector<bool> decides_;
  std::optional<LastAnswers> last_;
  std::size_t next_ = 0;
  bool any_question_ = false;
};

}  // namespace

Html write_questions(const Drawing& drawing, std::span<const Place> places) { return QuestionList{drawing, places}.write(); }

}  // namespace stepwise::forms
