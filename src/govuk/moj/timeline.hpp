// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "govuk/navigation.hpp"

namespace stepwise::moj {

using html::Attributes;
using html::Html;

/// One thing that happened, newest first. `struck` keeps what was cancelled or corrected, crossed out.
struct TimelineItem {
  Html title = {};
  std::string byline = {};     ///< who: "Sam Porter, Front door"
  std::string when = {};       ///< in words: 21 November 2026 at 3:04pm
  std::string datetime = {};   ///< the same for machines: ISO 8601
  Html description = {};
  bool struck = false;
  std::string classes = {};
  Attributes attributes = {};
};
struct TimelineOptions {
  std::vector<TimelineItem> items = {};
  int heading_level = 2;
  std::string classes = {};
  Attributes attributes = {};
};
/// An ordered list of events; upstream's is a div.
Html timeline(const TimelineOptions& options);

/// One message of a conversation, oldest first. `sent` by us stands at the right, received at the left.
struct MessageItem {
  std::string id = {};
  Html text = {};
  bool sent = false;
  std::string sender = {};
  std::string date = {}, date_machine = {};  ///< in words, and ISO 8601; shown when it differs from the message before
  std::string time = {}, time_machine = {};  ///< 3:04pm, 15:04
};
struct MessagesOptions {
  std::vector<MessageItem> items = {};
  std::string label = {};      ///< whose messages these are; upstream puts it on a div that has no role, which says nothing
  std::string id = "messages";
  std::string classes = {};
  Attributes attributes = {};
};
/// A conversation as a log: a screen reader says what is added to it.
Html messages(const MessagesOptions& options);

}  // namespace stepwise::moj
