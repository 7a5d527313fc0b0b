// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "forms/questionnaire/json_node.hpp"
#include "forms/questionnaire/questionnaire.hpp"

namespace stepwise::forms {

/// What the check has found so far.
class Findings {
 public:
  void refuse(std::string_view link_id, const char* code, std::string sentence);
  void note(std::string_view link_id, const char* code, std::string sentence);
  /// The same once for a whole form: said at the first item it is true of.
  void note_once(const std::string& key, std::string_view link_id, const char* code, std::string sentence);
  bool any_refused() const { return refused_; }
  std::vector<Finding> finish() { return std::move(findings_); }

 private:
  std::vector<Finding> findings_;
  std::set<std::string> said_;
  bool refused_ = false;
};

/// Lists of answers that the form carries along, or that everybody knows, by "#id" or address.
using ValueSets = std::map<std::string, std::vector<Coding>, std::less<>>;
ValueSets value_sets_of(const Node& root);

/// A form on its way in: the items, and the JSON each came from.
struct Reading {
  Questionnaire form;
  std::vector<const Node*> nodes;     ///< by position
  std::vector<bool> is_computed;      ///< by position: an expression would fill it in
  ValueSets sets;
  std::set<std::string, std::less<>> left_out;   ///< linkIds of refused items and all under them
  Findings findings;
};

/// Text without characters that cannot be shown, and without white space at the ends.
std::string clean_text(std::string_view text);

/// Reads the items under a parent (-1: the form itself), in order.
void read_items(Reading& reading, const Node& parent_node, int parent, int depth);
/// Extensions of the form, an item, an option, a text: what is used is put into the item, the rest is noted.
void read_form_extensions(Reading& reading, const Node& root);
void read_item_extensions(Reading& reading, const Node& node, Item& item);
void read_text_extensions(Reading& reading, const Node& node, std::string_view name, const Item& item);
void read_option_extensions(Reading& reading, const Node& node, const Item& item, Option& option);
/// Options from answerOption or answerValueSet; a type that only options answer becomes a choice.
void read_options(Reading& reading, const Node& node, Item& item);
/// Initial values, those that the item can hold.
void read_initial(Reading& reading, const Node& node, Item& item);
/// Limits that cannot be, or are not of the item's kind.
void check_limits(Reading& reading, Item& item);
/// enableWhen of all the items, once all are known.
void read_conditions(Reading& reading);
/// Words that read hard.
void check_words(Reading& reading);

}  // namespace stepwise::forms
