// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "practice/thinking/tool.hpp"

namespace stepwise::thinking {
namespace {

using enum Sense;
using Kind = Column::Kind;

constexpr std::array profile{
    Part{"appreciate", noted("What people appreciate about me"), noted("What those who know me like and admire. Not lists of what I have done"), strength},
    Part{"bring", noted("What I bring"), noted("Gifts, skills, things I know a lot about"), strength},
    Part{"important", noted("What is important to me"), noted("People, places, things to do, how a day goes. Be particular: not “music” but whose, when and how loud"), to_me},
    Part{"support", noted("How best to support me"), noted("What helps and what does not. When and how"), support},
    Part{"people", noted("People who are important to me"), std::nullopt, plain, {}, true},
    Part{"communicate", noted("How I communicate and how to communicate with me"), std::nullopt, support, {}, true},
    Part{"wellness", noted("My wellness"), noted("How I am when I am well, what keeps me well, and how you can tell that I am not"), for_me, {}, true},
    Part{"please_do", noted("Please do"), std::nullopt, support, {}, true},
    Part{"please_do_not", noted("Please do not"), std::nullopt, support, {}, true},
    Part{"worth_knowing", noted("Also worth knowing about me"), std::nullopt, plain, {}, true}};

constexpr std::array day{
    Part{"good", noted("What makes a good day"), noted("From waking up to going to sleep"), to_me},
    Part{"bad", noted("What makes a bad day"), std::nullopt, plain},
    Part{"matters", noted("What this tells us matters to me"), std::nullopt, to_me},
    Part{"changes", noted("What support would make more good days"), std::nullopt, support}};

constexpr std::array how_we_know{Choice{"said", noted("I said so")}, Choice{"behaviour", noted("I show it by what I do")}};
constexpr std::array for_kinds{Choice{"health", noted("Health")}, Choice{"safety", noted("Safety")}, Choice{"valued", noted("Being valued by others")}};
constexpr std::array to_columns{Column{"what", noted("What"), Kind::line, {}, true}, Column{"how_we_know", noted("How we know"), Kind::choice, how_we_know}};
constexpr std::array for_columns{Column{"what", noted("What"), Kind::line, {}, true}, Column{"about", noted("It is about"), Kind::choice, for_kinds}};
constexpr std::array important{
    Part{"to", noted("Important to me"), noted("Only what the person says or shows. Where the two differ, believe what they do"), to_me, to_columns},
    Part{"for", noted("Important for me"), noted("Health, safety, being valued by others"), for_me, for_columns},
    Part{"balance", noted("A balance of the two"), noted("How I can be well and safe in a way that I like"), support},
    Part{"learn", noted("What else we need to learn"), std::nullopt, plain}};

constexpr std::array history_kinds{Choice{"good", noted("A good time")}, Choice{"hard", noted("A hard time")}, Choice{"both", noted("Some of each")}};
constexpr std::array history_columns{Column{"when", noted("When, or how old I was"), Kind::line, {}, true}, Column{"event", noted("What happened"), Kind::words, {}, true},
                                     Column{"kind", noted("How it was"), Kind::choice, history_kinds}, Column{"now", noted("What it means now"), Kind::words}};
constexpr std::array history{Part{"events", noted("What happened"), std::nullopt, plain, history_columns}};

constexpr std::array hope_columns{Column{"what", noted("What I hope for"), Kind::words, {}, true}, Column{"by_when", noted("By when")}, Column{"first_sign", noted("The first sign that it is coming")}};
constexpr std::array hopes{Part{"hopes", noted("My hopes"), noted("Small and large. They need not be likely"), aspiration, hope_columns}};

}  // namespace

std::span<const Part> profile_parts() { return profile; }
std::span<const Part> day_parts() { return day; }
std::span<const Part> important_parts() { return important; }
std::span<const Part> history_parts() { return history; }
std::span<const Part> hope_parts() { return hopes; }

}  // namespace stepwise::thinking
