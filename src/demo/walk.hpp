// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "demo/journey.hpp"

namespace stepwise::demo {

/// What kind of long-term support someone has, between two reviews.
struct Support {
  ServiceType type;
  Component component;
  Delivery delivery;
  ProviderKind provider;
  Frequency frequency;
  int cost_pence, units_tenths;
};

/// An assessment by a team.
CareStep assessment_step(std::int32_t start, std::int32_t end, bool long_term, int team, Outcome outcome);
/// A service; without an end it goes on.
CareStep service_step(std::int32_t start, std::int32_t end, ServiceType type, Component component, ProviderKind provider);

/// One person's way through the council, drawn step by step. journey.cpp holds the front door, care.cpp what follows,
/// support.cpp long-term support and its reviews.
class Walk {
 public:
  Walk(const Flow& flow, const Profile& profile, Draw& draw, Journey& journey);
  void run();

 private:
  void decide_end(std::int32_t first_day);
  Resolution contact(std::int32_t day, bool again);
  int contact_team(Route route);
  Route contact_route(std::int32_t day);
  Resolution resolve(const ContactStep& step);
  /// Says when it was closed. False: what will be done is not decided yet.
  bool close(ContactStep& step);
  void follow_up(ContactStep& step);
  void repeat_same_day(ContactStep step);

  /// What comes of a contact.
  void follow(const ContactStep& contact);
  void talking_point(std::int32_t day);
  void occupational_therapist(std::int32_t day);
  void rapid_response(std::int32_t day);
  void short_term_help(std::int32_t day);
  /// A long-term assessment asked for on a day; `no_need`: ten-thousandths who have no eligible need.
  void assess(std::int32_t asked, int no_need);
  void assess_carer(std::int32_t asked);
  void reassess(std::int32_t asked);
  void support(std::int32_t start, std::int32_t first_review);
  void support_since_before();
  Support choose_support(std::int32_t day);
  bool change_support(Support& support, std::int32_t day);
  void review(std::int32_t day, ReviewReason reason, Outcome outcome);
  int wait();
  int care_team() const;
  bool is_older(std::int32_t day) const { return age_on(profile_.born, Date{day}) >= 65; }
  bool is_supported(std::int32_t day) const;

  /// Adds a step that begins in time; one that would end after the person died or moved ends then. False: never began.
  bool add(CareStep step);

  const Flow& flow_;
  const Profile& profile_;
  Draw& draw_;
  Journey& journey_;
  std::int32_t limit_;
  std::int32_t supported_from_ = no_day, supported_until_ = no_day;
  std::int32_t last_short_term_end_ = no_day, last_equipment_ = no_day, last_carer_service_ = no_day;
};

}  // namespace stepwise::demo
