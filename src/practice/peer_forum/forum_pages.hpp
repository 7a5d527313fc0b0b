// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "govuk/govuk.hpp"
#include "http/http.hpp"
#include "practice/peer_forum/peer_forum_store.hpp"

namespace stepwise::peer_forum {

using html::Html;

struct ForumsPage {
  std::vector<Forum> forums;
  Date today;
};
Html write_forums(const ForumsPage& page);

struct ForumForm {
  std::string title, action, back, token;
  std::int64_t version = 0;
  bool changing = false;
  std::vector<govuk::SelectItem> people;
  http::Fields typed;
  std::vector<Problem> problems;
};
Html write_forum_form(const govuk::Frame& frame, const ForumForm& form);

/// The agenda.
struct AgendaPage {
  Forum forum;
  std::vector<Item> items;
  Date today;
};
Html write_agenda(const AgendaPage& page);

/// Bringing a person to a forum.
struct BringForm {
  std::string action, back, token, initials;
  std::vector<Forum> forums;
  http::Fields typed;
  std::vector<Problem> problems;
};
Html write_bring_form(const govuk::Frame& frame, const BringForm& form);

/// A case at the forum: the clock, suggestions, learning, follow-up.
struct ItemPage {
  Item item;
  std::vector<Suggestion> suggestions;
  std::vector<Forum> forums;     ///< to come: where it can be moved
  Instant now;
  Date today;
  std::string me, token, script;   ///< `script`: the address of the clock's file, "" where there is none
  http::Fields typed;
  std::vector<Problem> problems;
};
Html write_item(const govuk::Frame& frame, const ItemPage& page);

struct DecisionForm {
  Item item;
  Suggestion suggestion;
  http::Fields typed;
  std::vector<Problem> problems;
};
Html write_decision_form(const govuk::Frame& frame, const DecisionForm& form);

Html write_learning(const std::vector<Learning>& found, std::string_view words);
/// What the record's overview shows: when, and at which stage.
Html write_of_person(const std::vector<Item>& items, Date today);

/// Where words may have spoken of money: the box that says that they do not. Nothing where nobody asked.
Html not_money_box(const std::vector<Problem>& problems, const http::Fields& typed, std::initializer_list<std::string_view> fields);

std::string item_href(std::string_view reference);
std::string forum_href(std::string_view reference);

}  // namespace stepwise::peer_forum
